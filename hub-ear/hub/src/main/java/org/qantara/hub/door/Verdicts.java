package org.qantara.hub.door;

import java.util.Optional;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Answer.Verdict;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a recipient's verdict as it comes through any door. */
public final class Verdicts {
    private static final int LONGEST = 1_000;

    private Verdicts() {}

    /**
     * The verdict these words give.
     *
     * @param where what stands before the names of the parts when a problem points at them
     */
    public static Answer answer(
            Optional<String> verdict, Optional<String> reference, Optional<String> reason, String where) {
        return new Answer(
                verdict.map(String::strip)
                        .flatMap(Verdicts::verdict)
                        .orElseThrow(
                                () -> new Refused(ProblemCode.INVALID_REQUEST, where + "verdict", "accepted, refused")),
                words(reference, where + "reference"),
                words(reason, where + "reason"));
    }

    private static Optional<Verdict> verdict(String word) {
        return switch (word) {
            case "accepted" -> Optional.of(Verdict.ACCEPTED);
            case "refused" -> Optional.of(Verdict.REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<String> words(Optional<String> words, String at) {
        if (words.filter(it -> it.length() > LONGEST).isPresent())
            throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.CHARACTERS_UP_TO, String.valueOf(LONGEST));
        return words.filter(it -> !it.isBlank());
    }
}
