package org.qantara.hub.places;

/** What somebody has of a pool. */
public sealed interface Claim {
    /** A place. */
    record Taken() implements Claim {}

    /**
     * A turn.
     *
     * @param ahead how many wait in front
     */
    record Waiting(int ahead) implements Claim {}
}
