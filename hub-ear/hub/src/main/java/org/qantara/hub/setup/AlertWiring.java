package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.alert.Alerts;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.gate.Flows;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.Registry;

/** What whoever watches over the flows is told. */
@ApplicationScoped
class AlertWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Alerts alerts(Registry registry, Notices notices, Clock clock) {
        return new Alerts(registry, days -> Ending.within(days, database, clock), notices::overdue, clock);
    }

    @Produces
    @Singleton
    Flows flows(Registry registry, Clock clock) {
        return new Flows(registry, clock);
    }
}
