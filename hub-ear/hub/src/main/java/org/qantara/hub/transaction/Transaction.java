package org.qantara.hub.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of its own on a connection that commits each statement unless told otherwise. */
public final class Transaction {
    /** What is done with a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {}

    /** Committed when this returns and rolled back whatever the work throws. */
    public static <T> T in(DataSource source, Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
                connection.commit();
            } catch (Throwable e) { // an error in the middle must not leave half an entry to the next commit
                rollback(connection, e);
                throw e;
            }
            connection.setAutoCommit(true); // the pool wants connections back as it gave them
            return result;
        }
    }

    /** A connection that cannot be rolled back is closed for good, lest what it holds be committed. */
    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
            abort(connection, reason);
        }
    }

    private static void abort(Connection connection, Throwable reason) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
