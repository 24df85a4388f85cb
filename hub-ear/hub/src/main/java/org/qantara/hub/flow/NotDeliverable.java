package org.qantara.hub.flow;

import java.util.UUID;
import org.qantara.spi.Problem;

/** Ends a delivery that trying again would not help. */
final class NotDeliverable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID deliveryId;
    private final transient Problem problem;

    NotDeliverable(UUID deliveryId, Problem problem) {
        super(problem.code().name(), null, false, false);
        this.deliveryId = deliveryId;
        this.problem = problem;
    }

    NotDeliverable(UUID deliveryId, Problem problem, Throwable cause) {
        this(deliveryId, problem);
        initCause(cause);
    }

    UUID deliveryId() {
        return deliveryId;
    }

    Problem problem() {
        return problem;
    }
}
