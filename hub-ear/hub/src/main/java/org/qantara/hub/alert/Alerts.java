package org.qantara.hub.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.Registry;

/** What ends, and what of it is to be told now. */
public final class Alerts {
    private final Registry registry;
    private final Supplier<List<Notices.Overdue>> overdue;
    private final Clock clock;

    public Alerts(Registry registry, Supplier<List<Notices.Overdue>> overdue, Clock clock) {
        this.registry = registry;
        this.overdue = overdue;
        this.clock = clock;
    }

    /** Everything that ends, however far away that is; and what is overdue. */
    public List<Dated> dated() {
        var configuration = registry.current();
        var calendar = new Calendar(configuration, LocalDate.now(clock), clock.getZone());
        return Stream.concat(calendar.all().stream(), overdue.get().stream().map(Alerts::notices))
                .toList();
    }

    /** One for each thing that ends within 60 days or has ended, the most urgent first. */
    public List<Alert> now() {
        var now = clock.instant();
        return dated().stream()
                .flatMap(it -> alert(it, now).stream())
                .sorted(Comparator.comparing(Alert::stage)
                        .thenComparing(it -> it.what().ends())
                        .thenComparing(it -> it.what().id()))
                .toList();
    }

    private static Optional<Alert> alert(Dated what, Instant now) {
        var days = Math.floorDiv(
                Duration.between(now, what.ends()).toMillis(),
                Duration.ofDays(1).toMillis());
        return Stage.of(days).map(stage -> new Alert(what, stage, days));
    }

    private static Dated notices(Notices.Overdue overdue) {
        return new Dated(
                Dated.Kind.NOTICES,
                overdue.to().value(),
                Optional.of(overdue.to()),
                List.of(),
                overdue.since(),
                overdue.count());
    }
}
