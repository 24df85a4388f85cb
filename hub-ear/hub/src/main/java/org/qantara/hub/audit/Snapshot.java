package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Which transactions of the database have ended, as it is seen now. */
record Snapshot(Connection connection) {
    /** The transaction that begins next. */
    String next() throws SQLException {
        try (var query = connection.prepareStatement("select pg_snapshot_xmax(pg_current_snapshot())::text");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Whether all before this one have ended, so that their acts can be sealed. */
    boolean hasAllBefore(String transaction) throws SQLException {
        return is("pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8", transaction);
    }

    /** Whether this one has not begun. */
    boolean isBefore(String transaction) throws SQLException {
        return is("pg_snapshot_xmax(pg_current_snapshot()) <= ?::xid8", transaction);
    }

    private boolean is(String condition, String transaction) throws SQLException {
        try (var query = connection.prepareStatement("select " + condition)) {
            query.setString(1, transaction);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
