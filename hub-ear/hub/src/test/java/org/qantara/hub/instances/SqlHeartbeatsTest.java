package org.qantara.hub.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.qantara.hub.journal.TestDatabase;

class SqlHeartbeatsTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("f0000000-0000-7000-8000-000000000002");

    private final DataSource database = TestDatabase.running().dataSource();
    private final Heartbeats heartbeats = new SqlHeartbeats(database);

    @AfterEach
    void empty() throws SQLException {
        execute("delete from instance");
    }

    @Test
    void whoBeatsIsSeenByAllInTheSameOrder() {
        heartbeats.beat(TWO);

        assertThat(heartbeats.beat(ONE)).containsExactly(ONE, TWO);
        assertThat(heartbeats.beat(TWO)).containsExactly(ONE, TWO);
    }

    @Test
    void whoLeavesIsNotCountedAndSeesTheOthers() {
        heartbeats.beat(ONE);
        heartbeats.beat(TWO);

        assertThat(heartbeats.leave(ONE)).containsExactly(TWO);
        assertThat(heartbeats.leave(TWO)).isEmpty();
    }

    @Test
    void whoIsSilentForSixSecondsIsNotCounted() throws SQLException {
        heartbeats.beat(ONE);

        execute("update instance set seen_at = now() - interval '5 seconds'");
        assertThat(heartbeats.beat(TWO)).containsExactly(ONE, TWO);

        execute("update instance set seen_at = now() - interval '7 seconds' where id = '" + ONE + "'");
        assertThat(heartbeats.beat(TWO)).containsExactly(TWO);
    }

    @Test
    void whoReturnsCountsAgain() throws SQLException {
        heartbeats.beat(ONE);
        execute("update instance set seen_at = now() - interval '1 hour'");

        assertThat(heartbeats.beat(TWO)).containsExactly(TWO);
        assertThat(heartbeats.beat(ONE)).containsExactly(ONE, TWO);
    }

    @Test
    void whatIsSeenInTheFutureIsFromBeforeTheClockWasPutBack() throws SQLException {
        heartbeats.beat(ONE);
        execute("update instance set seen_at = now() + interval '30 seconds'");

        assertThat(heartbeats.beat(TWO)).containsExactly(TWO);
    }

    @Test
    void rowsOfTheDeadAreRemoved() throws SQLException {
        heartbeats.beat(ONE);
        execute("update instance set seen_at = now() - interval '2 minutes'");

        heartbeats.beat(TWO);

        assertThat(rows()).isEqualTo(List.of(TWO));
    }

    @Test
    void aDatabaseOutOfReachIsSaid() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});

        assertThatThrownBy(() -> new SqlHeartbeats(nowhere).beat(ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("08001");
    }

    private List<UUID> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from instance")) {
            var found = new ArrayList<UUID>();
            while (rows.next()) found.add(rows.getObject(1, UUID.class));
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
