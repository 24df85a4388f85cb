package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Settlement;
import org.qantara.hub.journal.Verdict;
import org.qantara.model.HubRecord;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

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

    /** What breaks on a record would break on it again. */
    static <R> R unbroken(Dispatch dispatch, Function<HubRecord, R> step) {
        try {
            return step.apply(dispatch.record());
        } catch (RuntimeException e) {
            throw new NotDeliverable(dispatch.deliveryId(), fault(dispatch.deliveryId()), e);
        }
    }

    /** The hub's own, with a delivery. */
    static Problem fault(UUID deliveryId) {
        return Problem.of(ProblemCode.INTERNAL, "", deliveryId.toString());
    }

    /** Sets the delivery aside; the log has what is the hub's own fault. */
    Settlement settlement() {
        if (getCause() != null) LOG.log(Level.ERROR, "a fault with delivery {0}: {1}", deliveryId, where(getCause()));
        return new Settlement.SetAside(deliveryId, new Verdict.Parked(problem));
    }

    /** Where a fault was, and not what the exception says, for that may be about a person. */
    static String where(Throwable fault) {
        var frames = Arrays.stream(fault.getStackTrace()).limit(5).map(StackTraceElement::toString);
        return fault.getClass().getName() + " at " + frames.collect(Collectors.joining(" < "));
    }
}
