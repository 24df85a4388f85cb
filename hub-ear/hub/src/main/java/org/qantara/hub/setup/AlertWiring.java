package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.alert.Alerts;
import org.qantara.hub.alert.Dated;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.gate.Flows;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.programme.RecordEnds;
import org.qantara.hub.programme.Watch;
import org.qantara.hub.registry.Registry;

/** What whoever watches over the flows is told. */
@ApplicationScoped
class AlertWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Alerts alerts(Registry registry, Notices notices, Conflicts conflicts, Watch watch, RecordEnds ends, Clock clock) {
        return new Alerts(
                registry,
                days -> Ending.within(days, database, clock),
                List.of(
                        () -> notices.overdue().stream()
                                .map(AlertWiring::overdue)
                                .toList(),
                        () -> conflicts.open().stream().map(AlertWiring::open).toList(),
                        () -> watch.due().stream().map(it -> due(it, clock)).toList(),
                        () -> watch.flagged().stream().map(AlertWiring::flagged).toList(),
                        () -> ends.near().stream().map(it -> ending(it, clock)).toList()),
                clock);
    }

    private static Dated overdue(Notices.Overdue notices) {
        var to = notices.to();
        return Dated.late(Dated.Kind.NOTICES, to.value(), Optional.of(to), notices.since(), notices.count());
    }

    private static Dated open(Conflicts.Open conflicts) {
        return Dated.late(Dated.Kind.CONFLICTS, "open", Optional.empty(), conflicts.since(), conflicts.count());
    }

    private static Dated due(Watch.Overview due, Clock clock) {
        var kind = switch (due.kind()) {
            case DEADLINE -> Dated.Kind.DEADLINES;
            case EXPIRY -> Dated.Kind.EXPIRIES;
        };
        return new Dated(kind, due.corridor(), Optional.empty(), List.of(), after(due.first(), clock), due.cases());
    }

    private static Dated flagged(Watch.Flagged flagged) {
        var name = flagged.corridor() + "/" + flagged.flag();
        return Dated.late(Dated.Kind.FLAGS, name, Optional.empty(), flagged.since(), flagged.cases());
    }

    private static Dated ending(RecordEnds.Ending ending, Clock clock) {
        var kind = switch (ending.kind()) {
            case SESSION -> Dated.Kind.APPLICATIONS;
            case AGREEMENT -> Dated.Kind.MOBILITY_AGREEMENTS;
        };
        var keeper = ending.keeper();
        return new Dated(
                kind, keeper.value(), Optional.of(keeper), List.of(), after(ending.first(), clock), ending.count());
    }

    private static Instant after(LocalDate last, Clock clock) {
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Produces
    @Singleton
    Flows flows(Registry registry, Clock clock) {
        return new Flows(registry, clock);
    }
}
