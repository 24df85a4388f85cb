package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.qantara.hub.journal.Settlement;
import org.qantara.hub.journal.Verdict;
import org.qantara.spi.Problem;

/** Ends a delivery that trying again would not help. */
final class NotDeliverable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(NotDeliverable.class.getName());

    private final UUID deliveryId;
    private final transient Problem problem;

    NotDeliverable(UUID deliveryId, Problem problem) {
        this(deliveryId, problem, null);
    }

    /** @param cause a fault of the hub's own */
    NotDeliverable(UUID deliveryId, Problem problem, Throwable cause) {
        super(problem.code().name(), cause, false, false);
        this.deliveryId = deliveryId;
        this.problem = problem;
    }

    /** Sets the delivery aside; the log says so. */
    Settlement settlement() {
        LOG.log(Level.WARNING, "delivery " + deliveryId + " is parked: " + problem.code(), getCause());
        return new Settlement.SetAside(deliveryId, new Verdict.Parked(problem));
    }
}
