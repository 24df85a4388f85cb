package org.qantara.hub.registry;

import java.util.Locale;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Texts;

/** A configuration that cannot be used; the message is one line for the operator and names the place. */
public final class InvalidRegistry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem at {@code line 12, /partners/2/format}, or at nothing if it is the whole */
    public InvalidRegistry(Problem problem) {
        this("", problem);
    }

    public InvalidRegistry(ProblemCode code, String at, String... details) {
        this(Problem.of(code, at, details));
    }

    /** @param mentioned by the words of the rule, in their order */
    public InvalidRegistry(ProblemCode code, String at, Rule expected, String... mentioned) {
        this(Problem.of(code, at, expected, mentioned));
    }

    private InvalidRegistry(String where, Problem problem) {
        super(where + text(problem));
        this.problem = problem;
    }

    /** The same, with the file or version that has it in front of the message. */
    public InvalidRegistry in(String where) {
        return new InvalidRegistry(where + ": ", problem);
    }

    public Problem problem() {
        return problem;
    }

    private static String text(Problem problem) {
        var at = problem.at().isEmpty() ? "" : problem.at() + ": ";
        return at + Texts.title(problem.code(), Locale.ENGLISH) + " " + Texts.detail(problem, Locale.ENGLISH);
    }
}
