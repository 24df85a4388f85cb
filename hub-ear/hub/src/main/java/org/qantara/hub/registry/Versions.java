package org.qantara.hub.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every configuration there was; versions count from 1, and the newest is in force. */
public interface Versions {
    /** Where a version came from. */
    enum Origin {
        /** From the file that is applied at the start of a hub. */
        FILE,
        /** From an administrator. */
        DOOR
    }

    /**
     * What is known of a version.
     *
     * @param actor who gave it: a user, or the name of the file
     * @param note why, in the actor's words; may be empty
     * @param sha256 of the text in UTF-8, as hexadecimal digits
     */
    record Version(int number, Instant at, String actor, Origin origin, String note, String sha256) {}

    /** The number of the newest; 0 if there is none. */
    int newest();

    Optional<String> text(int version);

    /** The newest that came from there. */
    Optional<Version> newestFrom(Origin origin);

    /** The newest first. */
    List<Version> all();

    /**
     * Adds the next version, if the one before it is still the newest.
     *
     * @return whether it was
     */
    boolean add(Version next, String text);
}
