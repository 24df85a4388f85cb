package org.qantara.hub.journal;

import java.util.Optional;
import org.qantara.spi.Problem;

/**
 * How a delivery ends. The first verdict stands; only that a delivery was ended by an erasure or a withdrawal gives way to
 * the word of a recipient that had the letter already.
 */
public sealed interface Verdict {
    /**
     * The recipient has it.
     *
     * @param reference the recipient's own
     */
    record Accepted(Optional<String> reference) implements Verdict {}

    /**
     * The recipient will not have it.
     *
     * @param problem {@code RECEIVER_REFUSED}
     */
    record Refused(Optional<String> reference, Problem problem) implements Verdict {}

    /** Set aside for a human. */
    record Parked(Problem problem) implements Verdict {}

    default SubmissionLife.State state() {
        return switch (this) {
            case Accepted _ -> SubmissionLife.State.DELIVERED;
            case Refused _ -> SubmissionLife.State.REFUSED;
            case Parked _ -> SubmissionLife.State.PARKED;
        };
    }

    /** Why it ended without being delivered. */
    default Optional<Problem> why() {
        return switch (this) {
            case Accepted _ -> Optional.empty();
            case Refused(var _, var problem) -> Optional.of(problem);
            case Parked(var problem) -> Optional.of(problem);
        };
    }

    /** The recipient's own. */
    default Optional<String> said() {
        return switch (this) {
            case Accepted(var reference) -> reference;
            case Refused(var reference, var _) -> reference;
            case Parked _ -> Optional.empty();
        };
    }
}
