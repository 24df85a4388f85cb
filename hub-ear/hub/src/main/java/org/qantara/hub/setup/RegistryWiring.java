package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.qantara.hub.channel.BrokerAccess;
import org.qantara.hub.flow.Leaving;
import org.qantara.hub.flow.Recovery;
import org.qantara.hub.gate.Outlook;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.SqlUnfinished;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.SqlVersions;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.hub.translation.InstalledFormats;

/** Partners and agreements, and what follows when they change. */
@ApplicationScoped
class RegistryWiring {
    private static final String OPEN = "open-partners";

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Registry registry() {
        return new Registry();
    }

    @Produces
    @Singleton
    Leaving leaving(Dispatches dispatches, Registry registry) {
        return new Leaving(new SqlUnfinished(database), dispatches, registry);
    }

    @Produces
    @Singleton
    Configuring configuring(
            Registry registry,
            InstalledFormats formats,
            Recovery recovery,
            Messaging messaging,
            Settings settings,
            Clock clock) {
        return new Configuring(
                new SqlVersions(database),
                new ConfigurationText(formats.writable()),
                new Outlook(clock),
                registry,
                List.of(new NewWays(recovery), new BrokerAccess(settings.home().resolve(OPEN), messaging.sending())),
                clock);
    }
}
