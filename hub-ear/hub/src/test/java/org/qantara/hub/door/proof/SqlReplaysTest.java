package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.TestDatabase;

class SqlReplaysTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database = TestDatabase.running();

    @Test
    void ofManyHubsOneIsTheFirst() throws Exception {
        var mark = fresh();
        try (var hubs = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> use = () -> hub(NOON).first(mark, NOON.plusSeconds(60));
            var said = hubs.invokeAll(IntStream.range(0, 16).mapToObj(_ -> use).toList());

            var first = 0;
            for (var each : said) if (each.get()) first++;
            assertThat(first).isOne();
        }
    }

    @Test
    void whatIsOverIsForgottenAndWhatIsNotStays() throws SQLException {
        var over = fresh();
        var lasting = fresh();
        hub(NOON).first(over, NOON.plusSeconds(60));
        hub(NOON).first(lasting, NOON.plus(Duration.ofHours(1)));

        hub(NOON.plus(Duration.ofMinutes(10))).first(fresh(), NOON.plus(Duration.ofMinutes(11)));

        assertThat(isKept(over)).isFalse();
        assertThat(isKept(lasting)).isTrue();
    }

    private SqlReplays hub(Instant now) {
        return new SqlReplays(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean isKept(byte[] mark) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("select 1 from used_proof where mark = ?")) {
            query.setBytes(1, mark);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static byte[] fresh() {
        var mark = new byte[32];
        new SecureRandom().nextBytes(mark);
        return mark;
    }
}
