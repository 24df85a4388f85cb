package org.qantara.hub.door;

import java.util.Optional;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Ends a request with a problem. It says nothing of the request's content and costs no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;
    private final transient Optional<String> reference;

    /** @param reference to quote to the operator */
    public Refused(Problem problem, Optional<String> reference) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
        this.reference = reference;
    }

    public Refused(Problem problem) {
        this(problem, Optional.empty());
    }

    public Refused(ProblemCode code, String at, String... details) {
        this(Problem.of(code, at, details));
    }

    public Problem problem() {
        return problem;
    }

    public Optional<String> reference() {
        return reference;
    }
}
