package org.qantara.hub.flow;

import org.qantara.spi.Problem;

/** Ends an attempt at a delivery that may succeed later. */
final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgain(Problem problem) {
        super(problem.code().name(), null, false, false);
    }
}
