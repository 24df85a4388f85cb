package org.qantara.hub.journal;

import java.util.Optional;
import org.qantara.hub.registry.PartnerId;

/**
 * What the person of a submission has of places that are counted.
 *
 * @param of what they are places of: {@code SESSION}, {@code QUOTA}
 * @param keeper the partner that says how many there are
 * @param name its own id of them
 * @param turn of who waits, from 1
 */
public record Place(String of, PartnerId keeper, String name, State state, Optional<Integer> turn) {
    /** What somebody has. */
    public enum State {
        /** A place. */
        TAKEN,
        /** A turn: nothing is free. */
        WAITLISTED,
        /** A turn: nobody has said yet how many places there are. */
        UNKNOWN,
        /** Nothing yet: it is in doubt who they are, and a human decides. */
        HELD,
        /** None: they want or get none any more. */
        GIVEN_BACK
    }

    /** The same, for who has one now. */
    public Place taken() {
        return new Place(of, keeper, name, State.TAKEN, Optional.empty());
    }
}
