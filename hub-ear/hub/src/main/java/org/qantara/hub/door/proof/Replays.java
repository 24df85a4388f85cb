package org.qantara.hub.door.proof;

import java.time.Instant;

/** What has been used once and must not be used again, on any hub. */
public interface Replays {
    /**
     * Takes note of a proof.
     *
     * @param mark stands for the proof, in the same way on every hub
     * @param until from when on the proof would not be taken anyway
     * @return false if it was used before
     */
    boolean first(byte[] mark, Instant until);
}
