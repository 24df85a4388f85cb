package org.qantara.hub.flow;

import org.qantara.spi.Problem;

/** Ends the receiving of a submission that is its sender's to correct. */
final class NotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Arrived arrived;
    private final transient Problem problem;

    NotAccepted(Arrived arrived, Problem problem) {
        super(problem.code().name(), null, false, false);
        this.arrived = arrived;
        this.problem = problem;
    }

    Arrived arrived() {
        return arrived;
    }

    Problem problem() {
        return problem;
    }
}
