package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    Bundle released(Function<Dispatch, Dispatch> gate) {
        var ended = new ArrayList<>(setAside);
        return new Bundle(each(gate, ended), ended);
    }

    Written written(Function<Dispatch, Outgoing> writer) {
        var ended = new ArrayList<>(setAside);
        return new Written(each(writer, ended), ended);
    }

    private <R> List<R> each(Function<Dispatch, R> step, List<Settlement> ended) {
        var done = new ArrayList<R>();
        for (var dispatch : dispatches) {
            try {
                done.add(step.apply(dispatch));
            } catch (NotDeliverable e) {
                ended.add(e.settlement());
            }
        }
        return done;
    }
}
