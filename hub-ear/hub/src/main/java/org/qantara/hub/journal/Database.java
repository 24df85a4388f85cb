package org.qantara.hub.journal;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Transactions whose failures say which of the two things happened that the journal must tell apart. */
final class Database {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;

    Database(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws AlreadyEntered if a row of its kind was there */
    <T> T write(Function<EntityManager, T> work) {
        return told(() -> transactions.write(em -> {
            var result = work.apply(em);
            em.flush();
            return result;
        }));
    }

    <T> T read(Function<EntityManager, T> work) {
        return told(() -> transactions.read(work));
    }

    private interface Work<T> {
        T get();
    }

    private static <T> T told(Work<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (causedBy(e, sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()))) throw new AlreadyEntered(e);
            if (causedBy(e, Database::isOutOfReach)) throw new JournalUnavailable(e);
            throw e;
        }
    }

    /** No connection (08), no resources (53), shut down or starting (57), or none to be had from the pool (no state). */
    private static boolean isOutOfReach(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private static boolean causedBy(Throwable e, Predicate<SQLException> what) {
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && what.test(sql)) return true;
        return false;
    }
}
