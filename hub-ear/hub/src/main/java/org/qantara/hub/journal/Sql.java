package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.transaction.Transaction;

/**
 * Plain SQL for what every record passes through: many rows a round trip, and one commit for all of them. Failures say
 * what they mean to the journal.
 */
public final class Sql {
    /** Sets the parameters of one row. */
    public interface Binding<R> {
        void bind(PreparedStatement statement, R row) throws SQLException;
    }

    /** Reads the row a result stands on. */
    public interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('qantara.' || ?))";

    private final DataSource source;

    /** @param source whose connections commit each statement unless told otherwise */
    public Sql(DataSource source) {
        this.source = source;
    }

    /** Does the work in a transaction of its own, committed when this returns and rolled back whatever it throws. */
    public <T> T write(Transaction.Work<T> work) {
        try {
            return Transaction.in(source, work);
        } catch (SQLException | RuntimeException e) {
            throw Failures.meaning(e);
        }
    }

    /** Does the work outside a transaction: each query sees what is committed. */
    public <T> T read(Transaction.Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException | RuntimeException e) {
            throw Failures.meaning(e);
        }
    }

    /** What a query finds for these ids, its only parameter, in its order. */
    public static <R> List<R> find(Connection connection, String sql, List<UUID> ids, Reading<R> reading)
            throws SQLException {
        return ask(connection, sql, reading, connection.createArrayOf("uuid", ids.toArray()));
    }

    /** What a query finds with these values, its parameters, in its order. */
    public static <R> List<R> ask(Connection connection, String sql, Reading<R> reading, Object... values)
            throws SQLException {
        try (var query = prepared(connection, sql, values);
                var found = query.executeQuery()) {
            var all = new ArrayList<R>();
            while (found.next()) all.add(reading.of(found));
            return all;
        }
    }

    /** Gives how many rows a statement with these values, its parameters, has changed. */
    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Whether no other connection is at this until its transaction ends; if so, none is until this one's ends. */
    public static boolean isAlone(Connection connection, String at) throws SQLException {
        return ask(connection, ALONE, row -> row.getBoolean(1), at).getFirst();
    }

    /** A time, if there is one. */
    public static Optional<Instant> instant(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getObject(at, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            var value = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    /** One statement for each row, all in one round trip; gives how many rows each has changed. */
    public static <R> int[] forEach(Connection connection, String sql, Collection<R> rows, Binding<R> binding)
            throws SQLException {
        if (rows.isEmpty()) return new int[0];
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
