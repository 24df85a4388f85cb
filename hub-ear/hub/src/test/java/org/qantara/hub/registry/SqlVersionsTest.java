package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.NOON;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.registry.Versions.Origin;
import org.qantara.hub.registry.Versions.Version;

class SqlVersionsTest {
    private final TestDatabase database = TestDatabase.running();
    private final Versions versions = new SqlVersions(database.dataSource());
    private final int before = versions.newest();

    @Test
    void versionsAreKeptInTheirOrder() {
        var first = version(before + 1, Origin.FILE);
        var second = version(before + 2, Origin.DOOR);
        assertThat(versions.add(first, "partners: [] # زاف")).isTrue();
        assertThat(versions.add(second, "")).isTrue();

        assertThat(versions.newest()).isEqualTo(before + 2);
        assertThat(versions.text(before + 1)).contains("partners: [] # زاف");
        assertThat(versions.text(before + 3)).isEmpty();
        assertThat(versions.all()).startsWith(second, first);
        assertThat(versions.newestFrom(Origin.FILE)).contains(first);
    }

    @Test
    void whoComesSecondIsTurnedAway() {
        assertThat(versions.add(version(before + 1, Origin.DOOR), "")).isTrue();

        assertThat(versions.add(version(before + 1, Origin.DOOR), "")).isFalse();
        assertThat(versions.add(version(before + 3, Origin.DOOR), "")).isFalse();
    }

    @Test
    void ofThoseWhoComeAtTheSameTimeOneIsFirst() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Boolean>) () -> versions.add(version(before + 1, Origin.DOOR), ""))
                    .toList();

            var added = 0;
            for (var result : threads.invokeAll(tries)) if (result.get()) added++;

            assertThat(added).isEqualTo(1);
        }
    }

    @Test
    void theAuditHasAnActForEachThatWasAddedAndForNoOther() throws SQLException {
        var acts = acts();

        versions.add(version(before + 1, Origin.FILE), "");
        versions.add(version(before + 1, Origin.DOOR), "");
        versions.add(version(before + 2, Origin.DOOR), "");

        assertThat(acts()).isEqualTo(acts + 2);
        assertThat(ask("select actor || ' ' || through || ' ' || encode(digest, 'hex') from act"
                        + " where deed = 'CONFIGURED' order by id desc limit 1"))
                .isEqualTo("user:admin ADMIN " + "a".repeat(64));
    }

    @Test
    void aVersionCanNeitherBeChangedNorRemoved() {
        versions.add(version(before + 1, Origin.DOOR), "");

        for (var sql : new String[] {
            "update configuration set text = 'x'", "delete from configuration", "truncate configuration"
        })
            assertThatThrownBy(() -> execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
    }

    private int acts() throws SQLException {
        return Integer.parseInt(ask("select count(*) from act where deed = 'CONFIGURED'"));
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Version version(int number, Origin origin) {
        return new Version(number, NOON.truncatedTo(ChronoUnit.MILLIS), "admin", origin, "for a test", "a".repeat(64));
    }
}
