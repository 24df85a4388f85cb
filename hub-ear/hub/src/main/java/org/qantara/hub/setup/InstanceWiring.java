package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.qantara.hub.flow.DeliveringRoute;
import org.qantara.hub.flow.Endpoints;
import org.qantara.hub.instances.Balance;
import org.qantara.hub.instances.CamelRoutes;
import org.qantara.hub.instances.Presence;
import org.qantara.hub.instances.SqlHeartbeats;
import org.qantara.hub.registry.Registry;

/** What makes this hub one of several. */
@ApplicationScoped
class InstanceWiring {
    private static final String DRAIN = "drain";

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    /** It drains as long as the file {@code drain} is in its home. */
    @Produces
    @Singleton
    Presence presence(Settings settings, OrderedIds ids) {
        var drain = settings.home().resolve(DRAIN);
        return new Presence(ids.get(), new SqlHeartbeats(database), () -> Files.exists(drain), System::nanoTime);
    }

    @Produces
    @Singleton
    Balance balance(Presence presence, Registry registry, CamelContext camel, Settings settings) {
        return new Balance(
                presence,
                registry::broughtTo,
                new CamelRoutes(camel, to -> new DeliveringRoute(Endpoints.HUB, to, settings.patience())));
    }
}
