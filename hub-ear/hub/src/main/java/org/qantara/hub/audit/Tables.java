package org.qantara.hub.audit;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.qantara.hub.transaction.Transaction;

/** Transactions on the audit's tables. */
final class Tables {
    private final DataSource source;

    Tables(DataSource source) {
        this.source = source;
    }

    /** Committed when this returns and rolled back whatever it throws. */
    <T> T write(Transaction.Work<T> work) {
        try {
            return Transaction.in(source, work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> T read(Transaction.Work<T> work) {
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
