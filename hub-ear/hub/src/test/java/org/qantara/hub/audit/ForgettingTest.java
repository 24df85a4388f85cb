package org.qantara.hub.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.verifier.Verification;

/** Acts go when their time is over, and the chain of what stays is whole. */
class ForgettingTest extends AuditFixture {
    private final Clock today = Clock.systemUTC();
    private final Evidence evidence = new Evidence(database, sealerOn(today), keys);

    @Test
    void whatIsOlderThanFiveYearsGoesUpToASignedHeadAndTheRestCanBeVerified() throws Exception {
        var sixYearsAgo = today.instant().atOffset(ZoneOffset.UTC).minusYears(6).toInstant();
        acts(sixYearsAgo, 3);
        sealerOn(at(sixYearsAgo)).sign();
        acts(sixYearsAgo.plus(Duration.ofDays(1)), 3);
        sealerOn(at(sixYearsAgo.plus(Duration.ofDays(1)))).run();
        acts(sixYearsAgo.plus(Duration.ofDays(1)), 2); // after the last old head: they stay with those of today
        acts(today.instant(), 4);
        sealerOn(today).run();
        var id = accepted();
        var forgetting = new Forgetting(database, Forgetting.LEAST, today);

        forgetting.run();
        forgetting.run();

        assertThat(count("select count(*) from act")).isEqualTo(7);
        assertThat(count("select count(*) from head where seq = 6")).isEqualTo(1);
        assertThat(count("select min(last_seq) from seal")).isEqualTo(6);
        var all = evidence.chain(1, Long.MAX_VALUE).orElseThrow();
        assertThat(Verification.of(all, Optional.empty()).findings()).isEmpty();
        assertThat(Verification.of(all, Optional.empty()).acts()).isEqualTo(7);
        var one = evidence.of(id, Optional.of("{}".getBytes(UTF_8))).orElseThrow();
        assertThat(Verification.of(one, Optional.empty()).acts()).isEqualTo(1);
    }

    @Test
    void whatIsYoungerStays() throws Exception {
        var fourYearsAgo =
                today.instant().atOffset(ZoneOffset.UTC).minusYears(4).toInstant();
        acts(fourYearsAgo, 3);
        sealerOn(at(fourYearsAgo)).sign();

        new Forgetting(database, Forgetting.LEAST, today).run();

        assertThat(count("select count(*) from act")).isEqualTo(3);
    }

    private void acts(Instant at, int count) {
        for (int i = 0; i < count; i++) acts.record(List.of(Act.of(at, Deed.READ, Doer.HUB)));
    }

    private Sealer sealerOn(Clock day) {
        return new Sealer(database, keys, HUB, day);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private long count(String query) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
