package org.qantara.hub.journal;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** What a failure of the database means to the journal, however deep it lies. */
final class Failures {
    private static final Set<String> PASSING = Set.of("08", "25006", "25P03", "40", "53", "55", "57", "58");

    private Failures() {}

    /** {@link JournalUnavailable}, or what it was. */
    static RuntimeException meaning(Exception failure) {
        if (isOutOfReach(failure)) return new JournalUnavailable(failure);
        return failure instanceof RuntimeException e ? e : new IllegalStateException("the journal failed", failure);
    }

    /**
     * No connection (08), read-only after a failover (25006), stood still for too long (25P03), a conflict with another
     * transaction (40), no resources (53), a lock not had in time (55), shut down or starting (57), an error of the
     * disk (58), or no connection to be had from the pool (no state): nothing that is the fault of a record.
     */
    private static boolean isOutOfReach(SQLException e) {
        var state = e.getSQLState();
        return state == null || PASSING.stream().anyMatch(state::startsWith);
    }

    private static boolean isOutOfReach(Throwable e) {
        return any(e, Failures::isOutOfReach);
    }

    /** Whether another transaction was in the way (40): nothing of this one is left, and it may be tried once more. */
    static boolean isClash(Throwable e) {
        return any(e, it -> it.getSQLState() != null && it.getSQLState().startsWith("40"));
    }

    private static boolean any(Throwable e, Predicate<SQLException> wanted) {
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && wanted.test(sql)) return true;
        return false;
    }
}
