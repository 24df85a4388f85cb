package org.qantara.hub.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.journal.Sql;

/** What a query finds, fetched piece by piece in its order, which is that of the id in its first column. */
final class Rows<R> implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final PreparedStatement query;
    private final ResultSet found;
    private final Sql.Reading<R> reading;
    private boolean isThere;

    private Rows(PreparedStatement query, ResultSet found, Sql.Reading<R> reading) throws SQLException {
        this.query = query;
        this.found = found;
        this.reading = reading;
        this.isThere = found.next();
    }

    /** In a transaction, without which everything would be fetched at once. */
    static <R> Rows<R> of(Connection connection, String sql, Sql.Reading<R> reading, Object... values)
            throws SQLException {
        var query = connection.prepareStatement(sql);
        try {
            query.setFetchSize(AT_ONCE);
            for (int i = 0; i < values.length; i++)
                query.setObject(i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
            return new Rows<>(query, query.executeQuery(), reading);
        } catch (SQLException | RuntimeException e) {
            query.close();
            throw e;
        }
    }

    /** The id of the next row. */
    Optional<UUID> key() throws SQLException {
        return isThere ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
    }

    Optional<R> next() throws SQLException {
        if (!isThere) return Optional.empty();
        var row = reading.of(found);
        isThere = found.next();
        return Optional.of(row);
    }

    /** The rows with this id; those before it are passed over. */
    List<R> of(UUID id) throws SQLException {
        var all = new ArrayList<R>();
        while (isThere) {
            var place = compare(found.getObject(1, UUID.class), id);
            if (place > 0) break;
            var row = next().orElseThrow();
            if (place == 0) all.add(row);
        }
        return all;
    }

    /** As the database orders them. */
    private static int compare(UUID one, UUID other) {
        var first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
