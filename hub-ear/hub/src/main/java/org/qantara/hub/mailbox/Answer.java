package org.qantara.hub.mailbox;

import java.util.Optional;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * A recipient's own word on a delivery.
 *
 * @param reference the recipient's own reference for the record, if it gives one
 * @param reason of a refusal: a short code or sentence without personal data
 */
public record Answer(Verdict verdict, Optional<String> reference, Optional<String> reason) {
    private static final int MOST_CHARACTERS = 500;

    /** Yes or no. */
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }

    public Answer {
        reference = reference.map(Answer::legible).filter(text -> !text.isEmpty());
        reason = reason.map(Answer::legible).filter(text -> !text.isEmpty());
    }

    /** As the journal enters it. */
    public org.qantara.hub.journal.Verdict toVerdict() {
        return switch (verdict) {
            case ACCEPTED -> new org.qantara.hub.journal.Verdict.Accepted(reference);
            case REFUSED ->
                new org.qantara.hub.journal.Verdict.Refused(
                        reference, Problem.of(ProblemCode.RECEIVER_REFUSED, "", reason.orElse("")));
        };
    }

    /** What a partner writes may be long, or hold what no line should. */
    private static String legible(String text) {
        var line = text.replaceAll("\\p{C}", " ").strip();
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
