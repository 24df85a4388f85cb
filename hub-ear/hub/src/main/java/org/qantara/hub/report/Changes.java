package org.qantara.hub.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.qantara.hub.programme.CaseEvent;
import org.qantara.hub.report.Report.Because;
import org.qantara.hub.report.Report.Change;

/** Counts who has moved between two looks at one day, and by what that was told in between. */
final class Changes implements Consumer<Counted> {
    private final Lens before;
    private final Lens after;
    private final Map<Change, Integer> counts = new HashMap<>();

    /** @param before knowing less of the same day */
    Changes(Lens before, Lens after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public void accept(Counted one) {
        var then = one.seen(before);
        var now = one.seen(after);
        if (then.equals(now)) return;
        var because = one instanceof CountedCase it ? because(it) : Optional.<Because>empty();
        var corridor = now.or(() -> then).orElseThrow().corridor();
        counts.merge(new Change(corridor, state(then), state(now), because, 1), 1, Integer::sum);
    }

    private static Optional<String> state(Optional<Placed> placed) {
        return placed.map(it -> it.states().getLast().id());
    }

    /** The latest milestone of the day or before that was told in between. */
    private Optional<Because> because(CountedCase one) {
        return one.history().knownAt(after.knownAt()).asOf(after.asOf()).events().reversed().stream()
                .filter(it -> it.recorded().isAfter(before.knownAt()))
                .findFirst()
                .map(Changes::because);
    }

    private static Because because(CaseEvent event) {
        return new Because(
                event.stage().name(),
                event.occurred(),
                LocalDate.ofInstant(event.recorded(), ZoneOffset.UTC),
                event.by().value());
    }

    /** In a fixed order. */
    List<Change> all() {
        return counts.entrySet().stream()
                .map(it -> {
                    var one = it.getKey();
                    return new Change(one.corridor(), one.before(), one.after(), one.because(), it.getValue());
                })
                .sorted(Comparator.comparing(Change::corridor)
                        .thenComparing(it -> it.before().orElse(""))
                        .thenComparing(it -> it.after().orElse(""))
                        .thenComparing(it -> it.because().map(Because::toString).orElse("")))
                .toList();
    }
}
