package org.qantara.hub.mailbox;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Mailboxes;
import org.qantara.hub.journal.Verdict;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Sets aside what cannot become a letter. */
record Parking(Mailboxes mailboxes) {
    private static final System.Logger LOG = System.getLogger(Parking.class.getName());

    <T> Stream<T> parked(UUID deliveryId, Problem problem) {
        mailboxes.settle(deliveryId, new Verdict.Parked(problem), Doer.HUB);
        return Stream.empty();
    }

    /**
     * A fault of the hub's own; the log says where, and not what the exception says, for that may be about a person.
     */
    <T> Stream<T> broken(UUID deliveryId, RuntimeException why) {
        var where = Arrays.stream(why.getStackTrace())
                .findFirst()
                .map(Object::toString)
                .orElse("?");
        LOG.log(
                Level.ERROR,
                "delivery " + deliveryId + " is parked: " + why.getClass().getName() + " at " + where);
        return parked(deliveryId, Problem.of(ProblemCode.INTERNAL, "", deliveryId.toString()));
    }
}
