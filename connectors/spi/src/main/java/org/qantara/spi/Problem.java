package org.qantara.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Why something was refused or failed.
 *
 * @param at where: a path in the document ({@code /Candidate/CandidatePerson/BirthDate}), {@code line 3, column 14},
 *     the name of a header or parameter; empty if it is the whole
 * @param details that the text mentions, in its order: what is expected as the name of a {@link Rule}, limits, names of
 *     formats, allowed values. Never a value of the document
 */
public record Problem(ProblemCode code, String at, List<String> details) {
    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(at);
        details = List.copyOf(details);
    }

    public static Problem of(ProblemCode code, String at, String... details) {
        return new Problem(code, at, List.of(details));
    }

    /** @param mentioned by the words of the rule, in their order */
    public static Problem of(ProblemCode code, String at, Rule expected, String... mentioned) {
        return new Problem(
                code,
                at,
                Stream.concat(Stream.of(expected.name()), Arrays.stream(mentioned))
                        .toList());
    }

    public Blame blame() {
        return code.blame();
    }

    public boolean retry() {
        return code.retry();
    }
}
