package org.qantara.hub.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.transaction.Transaction;

/** The versions in PostgreSQL. Two that are added at the same time are told apart by the primary key. */
public final class SqlVersions implements Versions {
    private static final int LONGEST_WAIT = 5; // seconds
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NEWEST = "select coalesce(max(version), 0) from configuration";
    private static final String TEXT = "select text from configuration where version = ?";
    private static final String ALL =
            "select version, at, actor, origin, note, sha256 from configuration order by version desc";
    private static final String FROM = "select version, at, actor, origin, note, sha256 from configuration"
            + " where origin = ? order by version desc limit 1";
    private static final String ADD = "insert into configuration (version, at, actor, origin, note, sha256, text)"
            + " select ?, ?, ?, ?, ?, ?, ? where (" + NEWEST + ") = ?";

    private final DataSource database;

    public SqlVersions(DataSource database) {
        this.database = database;
    }

    @Override
    public int newest() {
        return ask(NEWEST, rows -> rows.getInt(1)).getFirst();
    }

    @Override
    public Optional<String> text(int version) {
        return ask(TEXT, rows -> rows.getString(1), version).stream().findFirst();
    }

    @Override
    public Optional<Version> newestFrom(Origin origin) {
        return ask(FROM, SqlVersions::version, origin.name()).stream().findFirst();
    }

    @Override
    public List<Version> all() {
        return ask(ALL, SqlVersions::version);
    }

    /** Together with the act that tells of it. */
    @Override
    public boolean add(Version next, String text) {
        try {
            return Transaction.in(database, connection -> {
                var added = insert(connection, next, text);
                if (added) Acts.insert(connection, List.of(act(next)));
                return added;
            });
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) return false;
            throw failed(e);
        }
    }

    private static boolean insert(Connection connection, Version next, String text) throws SQLException {
        try (var insert = prepared(
                connection,
                ADD,
                next.number(),
                Timestamp.from(next.at()),
                next.actor(),
                next.origin().name(),
                next.note(),
                next.sha256(),
                text,
                next.number() - 1)) {
            return insert.executeUpdate() == 1;
        }
    }

    private static Act act(Version next) {
        var doer = switch (next.origin()) {
            case FILE -> new Doer(Doer.HUB.actor(), Optional.of(Through.FILE));
            case DOOR -> Doer.user(next.actor(), Through.ADMIN);
        };
        return Act.of(next.at(), Deed.CONFIGURED, doer).of(new Digest(next.sha256()));
    }

    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    private <R> List<R> ask(String sql, Reading<R> reading, Object... values) {
        try (var connection = database.getConnection();
                var query = prepared(connection, sql, values);
                var rows = query.executeQuery()) {
            var all = new ArrayList<R>();
            while (rows.next()) all.add(reading.of(rows));
            return all;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(LONGEST_WAIT);
        for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                Origin.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the configuration is out of reach: SQL state " + e.getSQLState(), e);
    }
}
