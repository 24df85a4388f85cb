package org.qantara.hub.journal;

import java.sql.SQLException;

/** What a failure of the database means to the journal, however deep it lies. */
final class Failures {
    private Failures() {}

    /** {@link JournalUnavailable}, or what it was. */
    static RuntimeException meaning(Exception failure) {
        if (isOutOfReach(failure)) return new JournalUnavailable(failure);
        return failure instanceof RuntimeException e ? e : new IllegalStateException("the journal failed", failure);
    }

    /** No connection (08), no resources (53), shut down or starting (57), or none to be had from the pool (no state). */
    private static boolean isOutOfReach(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private static boolean isOutOfReach(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && isOutOfReach(sql)) return true;
        return false;
    }
}
