package org.qantara.hub.door;

import java.util.Optional;
import java.util.UUID;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Ids as partners write them: UUIDs in their 36 characters. */
public final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** Nothing if it cannot be the id of anything. */
    public static Optional<UUID> read(String id) {
        try {
            return id.length() == LENGTH ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** An id that must be there, or a problem with the part of the request that holds it. */
    public static UUID required(Optional<String> id, String at) {
        return id.flatMap(Ids::read).orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, at, Rule.HUB_ID));
    }
}
