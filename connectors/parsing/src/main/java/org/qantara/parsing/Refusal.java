package org.qantara.parsing;

import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Ends a translation from any depth; {@link Documents} turns it into the refusal it carries. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code() + " at " + problem.at(), null, false, false);
        this.problem = problem;
    }

    public static Refusal missing(String at) {
        return new Refusal(Problem.of(ProblemCode.MISSING_FIELD, at));
    }

    /** The same, of something that stands within something else, whose path is given. */
    public Refusal within(String outer) {
        return new Refusal(new Problem(problem.code(), outer + problem.at(), problem.details()));
    }

    public Problem problem() {
        return problem;
    }
}
