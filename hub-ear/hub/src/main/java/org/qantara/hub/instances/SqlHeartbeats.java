package org.qantara.hub.instances;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Heartbeats in PostgreSQL, by its clock alone. An instance counts as gone {@link #LIFETIME} seconds after its last
 * beat; what lies further ahead than that is from before the clock was put back. Rows of the gone are removed by
 * whoever beats.
 */
public final class SqlHeartbeats implements Heartbeats {
    /** Seconds. */
    static final int LIFETIME = 6;

    private static final int LONGEST_WAIT = 3; // seconds
    private static final String BEAT = "insert into instance (id, seen_at) values (?, now())"
            + " on conflict (id) do update set seen_at = excluded.seen_at";
    private static final String LEAVE = "delete from instance where id = ?";
    private static final String BURY = "delete from instance where seen_at not between"
            + " now() - interval '1 minute' and now() + interval '1 minute'";
    private static final String AT_WORK = "select id from instance where seen_at between"
            + " now() - make_interval(secs => ?) and now() + make_interval(secs => ?) order by id";

    private final DataSource database;

    public SqlHeartbeats(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> beat(UUID instance) {
        return after(BEAT, instance);
    }

    @Override
    public List<UUID> leave(UUID instance) {
        return after(LEAVE, instance);
    }

    private List<UUID> after(String change, UUID instance) {
        try (var connection = database.getConnection()) {
            execute(connection, change, instance);
            execute(connection, BURY);
            return atWork(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("no heartbeat in the database: SQL state " + e.getSQLState(), e);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(LONGEST_WAIT);
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private static List<UUID> atWork(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(AT_WORK)) {
            statement.setQueryTimeout(LONGEST_WAIT);
            statement.setInt(1, LIFETIME);
            statement.setInt(2, LIFETIME);
            var rows = statement.executeQuery();
            var atWork = new ArrayList<UUID>();
            while (rows.next()) atWork.add(rows.getObject(1, UUID.class));
            return List.copyOf(atWork);
        }
    }
}
