package org.qantara.hub.programme;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.corridor.Regulation;

/** What the country of destination asks of the occupation that a history tells of. */
record Regulated(History history) {
    /** All that holds on the day of an event. */
    List<Regulation> on(CaseEvent event) {
        return history.corridor().regulationsOn(event.occurred(), history.occupation());
    }

    /** One that bars the stage of an event: what it needs was not there by then, or counted no more. */
    Optional<Regulation> unmet(CaseEvent event) {
        return on(event).stream()
                .filter(it -> it.before().contains(event.stage()))
                .filter(it -> !isMet(it, event))
                .findFirst();
    }

    private boolean isMet(Regulation regulation, CaseEvent event) {
        var needs = regulation.needs();
        var got = Reached.of(history.corridor(), history.allBefore(event)).get(needs.stage());
        return got != null
                && needs.isMetBy(got.stage(), got.result())
                && got.expires().filter(it -> it.isBefore(event.occurred())).isEmpty();
    }

    /** Whether one may bar the stage of an event, for the occupation is not known well enough to say. */
    boolean isUncertain(CaseEvent event) {
        return history.corridor().mayBeRegulated(event.occurred(), event.stage(), history.occupation());
    }

    /** Whether something in the history would not have been taken if all this had been known. */
    boolean bars(History known) {
        var before = new Regulated(known);
        return known.events().stream()
                .anyMatch(it -> unmet(it).isPresent() && before.unmet(it).isEmpty());
    }
}
