package org.qantara.hub.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.identity.Finding;
import org.qantara.hub.journal.Endings;

/**
 * Two people of whom what is said cannot all be true.
 *
 * @param submission with which it was found
 * @param why field by field, without what is said
 * @param held how many deliveries of either have not left
 * @param gone what had left of either
 */
public record Conflict(
        UUID id,
        UUID one,
        UUID other,
        Instant foundAt,
        UUID submission,
        List<Finding> why,
        Optional<Decided> decided,
        int held,
        List<Endings.HandedOver> gone) {
    public Conflict {
        why = List.copyOf(why);
        gone = List.copyOf(gone);
    }

    /** What a human says of them; that one was erased ends a conflict too. */
    public enum Decision {
        SAME,
        DIFFERENT,
        ERASED
    }

    public record Decided(Decision decision, Instant at, String by, String reason) {}
}
