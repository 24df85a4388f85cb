package org.qantara.hub.journal;

import org.qantara.spi.Problem;

/** What would follow from a record cannot be: it is not entered. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public NotTaken(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
