package org.qantara.hub.door.rest;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses. */
final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** Nothing if it cannot be the id of anything. */
    static Optional<UUID> read(String id) {
        try {
            return id.length() == LENGTH ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
