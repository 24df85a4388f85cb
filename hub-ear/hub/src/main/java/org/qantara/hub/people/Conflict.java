package org.qantara.hub.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.identity.Finding;
import org.qantara.hub.identity.Verdict;
import org.qantara.hub.journal.Endings;

/**
 * Two people of whom what is said cannot all be true, or who may be one, or are taken for one; or one person, if a record gives their number to somebody whose name and
 * birth are others.
 *
 * @param submission with which it was found
 * @param repeats that say of the one person what that submission says
 * @param verdict what the hub takes them for; only a conflict is held
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
        List<UUID> repeats,
        Verdict verdict,
        List<Finding> why,
        Optional<Decided> decided,
        int held,
        List<Endings.HandedOver> gone) {
    public Conflict {
        repeats = List.copyOf(repeats);
        why = List.copyOf(why);
        gone = List.copyOf(gone);
    }

    /** Each of the people once. */
    public List<UUID> people() {
        return isOfOne() ? List.of(one) : List.of(one, other);
    }

    boolean isOfOne() {
        return one.equals(other);
    }

    /** What a human says of them; that one was erased ends a conflict too. */
    public enum Decision {
        SAME,
        DIFFERENT,
        ERASED
    }

    public record Decided(Decision decision, Instant at, String by, String reason) {}
}
