package org.qantara.hub.alert;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/** What ends, and what of it is to be told now. */
public final class Alerts {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Registry registry;
    private final IntFunction<List<Ending>> consents;
    private final List<Supplier<List<Dated>>> others;
    private final Clock clock;
    private volatile Counted counted = new Counted(List.of(), Instant.MIN, Instant.MIN);

    /**
     * Consents, as they were counted: that takes the database a while, and many may ask.
     *
     * @param until not longer than a minute, nor than the first of them counts
     */
    private record Counted(List<Ending> all, Instant from, Instant until) {
        static Counted now(List<Ending> all, Instant now) {
            var until = all.stream().map(Ending::first).reduce(now.plus(A_MINUTE), Alerts::earlier);
            return new Counted(all, now, until);
        }

        boolean counts(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /**
     * @param consents that end within so many days
     * @param others who say each time they are asked what else ends, or waits for a human
     */
    public Alerts(
            Registry registry, IntFunction<List<Ending>> consents, List<Supplier<List<Dated>>> others, Clock clock) {
        this.registry = registry;
        this.consents = consents;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /** Everything that ends, however far away that is, but consents only if it is near, as they stood within the last minute; and what others say. */
    public List<Dated> dated() {
        var calendar = new Calendar(registry.current(), LocalDate.now(clock), clock.getZone());
        return Stream.of(
                        calendar.all().stream(),
                        consents(calendar),
                        others.stream().flatMap(other -> other.get().stream()))
                .flatMap(it -> it)
                .toList();
    }

    /** One for each thing that ends within 60 days or has ended, the most urgent first. */
    public List<Alert> now() {
        return of(dated());
    }

    List<Alert> of(List<Dated> dated) {
        var now = clock.instant();
        return dated.stream()
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

    /** To whom, for what, and how near. */
    private record Group(PartnerId recipient, String purpose, Stage stage) {
        static Group of(Ending one) {
            return new Group(
                    one.recipient(), one.purpose(), Stage.of(one.days()).orElseThrow());
        }
    }

    /** Of those that nothing is sent by any more nobody needs to be asked again. */
    private Stream<Dated> consents(Calendar calendar) {
        return counted().stream().collect(groupingBy(Group::of)).entrySet().stream()
                .map(one -> consents(one.getKey(), one.getValue(), calendar))
                .filter(it -> !it.agreements().isEmpty());
    }

    private List<Ending> counted() {
        var now = clock.instant();
        var last = counted;
        if (!last.counts(now)) counted = last = Counted.now(consents.apply(Stage.WITHIN_60_DAYS.most()), now);
        return last.all;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Dated consents(Group group, List<Ending> all, Calendar calendar) {
        return new Dated(
                Dated.Kind.CONSENTS,
                group.recipient + "/" + group.purpose + "/" + group.stage.most(),
                Optional.of(group.recipient),
                calendar.byConsent(group.recipient, group.purpose),
                all.stream().map(Ending::first).min(Instant::compareTo).orElseThrow(),
                all.stream().mapToInt(Ending::count).sum());
    }
}
