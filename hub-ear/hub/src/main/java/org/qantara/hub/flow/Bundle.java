package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Settlement;

/**
 * Deliveries to one recipient on their way through the delivering route, in the order they were accepted.
 *
 * @param dispatches those that go on
 * @param setAside those that have ended on the way
 */
record Bundle(List<Dispatch> dispatches, List<Settlement> setAside) {
    Bundle {
        dispatches = List.copyOf(dispatches);
        setAside = List.copyOf(setAside);
    }

    /** The same, as far as it may leave. */
    record Released(List<Cleared> cleared, List<Settlement> setAside) {
        Written written(Function<Cleared, Outgoing> writer) {
            var ended = new ArrayList<>(setAside);
            return new Written(each(cleared, writer, ended), ended);
        }
    }

    /** The same, in its recipient's format. */
    record Written(List<Outgoing> outgoing, List<Settlement> setAside) {}

    /** What came of it; incomplete if some were not tried. */
    record HandedOver(List<Settlement> settlements, boolean complete) {
        long failed() {
            return settlements.stream()
                    .filter(Settlement.Failed.class::isInstance)
                    .count();
        }

        List<Settlement.SetAside> setAside() {
            return settlements.stream()
                    .filter(Settlement.SetAside.class::isInstance)
                    .map(Settlement.SetAside.class::cast)
                    .toList();
        }
    }

    Released released(Function<Dispatch, Cleared> gate) {
        var ended = new ArrayList<>(setAside);
        return new Released(each(dispatches, gate, ended), ended);
    }

    /** The same without what waits elsewhere. */
    Bundle without(Predicate<Dispatch> waiting) {
        return new Bundle(dispatches.stream().filter(waiting.negate()).toList(), setAside);
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> step, List<Settlement> ended) {
        var done = new ArrayList<R>();
        for (var one : all) {
            try {
                done.add(step.apply(one));
            } catch (NotDeliverable e) {
                ended.add(e.settlement());
            }
        }
        return done;
    }
}
