package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.alert.Alerts;
import org.qantara.hub.alert.Dated;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.gate.Flows;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.registry.Registry;

/** What whoever watches over the flows is told. */
@ApplicationScoped
class AlertWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Alerts alerts(Registry registry, Notices notices, Conflicts conflicts, Clock clock) {
        return new Alerts(
                registry,
                days -> Ending.within(days, database, clock),
                List.of(
                        () -> notices.overdue().stream()
                                .map(AlertWiring::overdue)
                                .toList(),
                        () -> conflicts.open().stream().map(AlertWiring::open).toList()),
                clock);
    }

    private static Dated overdue(Notices.Overdue notices) {
        var to = notices.to();
        return Dated.late(Dated.Kind.NOTICES, to.value(), Optional.of(to), notices.since(), notices.count());
    }

    private static Dated open(Conflicts.Open conflicts) {
        return Dated.late(Dated.Kind.CONFLICTS, "open", Optional.empty(), conflicts.since(), conflicts.count());
    }

    @Produces
    @Singleton
    Flows flows(Registry registry, Clock clock) {
        return new Flows(registry, clock);
    }
}
