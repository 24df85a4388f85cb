package org.qantara.hub.door.proof;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.qantara.hub.journal.JournalUnavailable;

/**
 * Marks in PostgreSQL, which lets one of several hubs be the first. A mark is not waited for until it is on the disk:
 * what a crash of the database takes with it is less than a second old.
 */
public final class SqlReplays implements Replays {
    private static final int LONGEST_WAIT = 5; // seconds
    private static final Duration PRUNED_EVERY = Duration.ofSeconds(30);
    /** Hubs whose clocks differ by less do not forget each other's marks too early. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private static final String MARK =
            "with fast as (select set_config('synchronous_commit', 'off', true)) insert into used_proof (mark, until)"
                    + " select ?, ? from fast on conflict (mark) do nothing";
    private static final String PRUNE = "delete from used_proof where mark in"
            + " (select mark from used_proof where until < ? order by until limit 5000 for update skip locked)";

    private final DataSource database;
    private final Clock clock;
    private final AtomicReference<Instant> pruned = new AtomicReference<>(Instant.EPOCH);

    public SqlReplays(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws JournalUnavailable if the database cannot tell */
    @Override
    public boolean first(byte[] mark, Instant until) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MARK)) {
            statement.setQueryTimeout(LONGEST_WAIT);
            statement.setBytes(1, mark);
            statement.setTimestamp(2, Timestamp.from(until));
            var first = statement.executeUpdate() == 1;
            prune(connection);
            return first;
        } catch (SQLException e) {
            throw new JournalUnavailable(e);
        }
    }

    /** Removes what is over, a bounded part of it now and then. */
    private void prune(java.sql.Connection connection) throws SQLException {
        var now = clock.instant();
        var last = pruned.get();
        if (Duration.between(last, now).abs().compareTo(PRUNED_EVERY) < 0 || !pruned.compareAndSet(last, now)) return;
        try (var statement = connection.prepareStatement(PRUNE)) {
            statement.setQueryTimeout(LONGEST_WAIT);
            statement.setTimestamp(1, Timestamp.from(now.minus(SLACK)));
            statement.executeUpdate();
        }
    }
}
