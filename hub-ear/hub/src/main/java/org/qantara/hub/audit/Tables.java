package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on the audit's tables. */
final class Tables {
    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource source;

    Tables(DataSource source) {
        this.source = source;
    }

    /** Committed when this returns and rolled back whatever it throws. */
    <T> T write(Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true); // the pool wants connections back as it gave them
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> T read(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the audit is out of reach: SQL state " + e.getSQLState(), e);
    }
}
