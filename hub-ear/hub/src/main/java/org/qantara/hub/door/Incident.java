package org.qantara.hub.door;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** A failure of the hub's own: the log has the stack trace, the partner the reference that finds it there. */
public final class Incident {
    private static final System.Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /** What to answer for a failure; a problem that was thrown on purpose is passed on. */
    public static Refused of(Throwable failure) {
        if (failure instanceof Refused refused) return refused;
        var reference = UUID.randomUUID().toString();
        if (failure instanceof JournalUnavailable) {
            LOG.log(Level.WARNING, "incident {0}: {1}", reference, failure.getMessage());
            return new Refused(Problem.of(ProblemCode.UNAVAILABLE, ""), Optional.of(reference));
        }
        LOG.log(Level.ERROR, "incident " + reference, failure);
        return new Refused(Problem.of(ProblemCode.INTERNAL, "", reference), Optional.of(reference));
    }
}
