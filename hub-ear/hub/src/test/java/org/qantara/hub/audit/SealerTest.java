package org.qantara.hub.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The chain. */
@Timeout(60)
class SealerTest extends AuditFixture {
    @Test
    void theChainIsWhatTheDocumentationSays() throws Exception {
        done(3);

        sealer.run();

        var hash = "0".repeat(64);
        var seq = 0;
        for (var line : sealed()) hash = sha256(++seq + " " + hash + " " + sha256(line) + "\n");
        assertThat(last().end()).isEqualTo(new Link(3, new Digest(hash)));
    }

    @Test
    void aLineIsTheActInTheOrderOfItsMembers() throws SQLException {
        execute("""
            insert into act (at, deed, actor, through, submission, delivery, partner, agreement, outcome, digest, times)
            values ('2026-03-04T12:00:00.123Z', 'READ', 'user:salma', 'ADMIN', '0198c0de-0000-7000-8000-000000000001',
                '0198c0de-0000-7000-8000-000000000002', 'zav', 'ein "Vertrag" für', 'OK', '\\x00ff', 2)
            """);
        sealer.run();

        assertThat(sealed())
                .containsExactly(
                        "{\"id\":1,\"at\":\"2026-03-04T12:00:00.123Z\",\"deed\":\"READ\",\"actor\":\"user:salma\","
                                + "\"through\":\"ADMIN\",\"submission\":\"0198c0de-0000-7000-8000-000000000001\","
                                + "\"delivery\":\"0198c0de-0000-7000-8000-000000000002\",\"partner\":\"zav\","
                                + "\"agreement\":\"ein \\u0022Vertrag\\u0022 f\\u00fcr\",\"outcome\":\"OK\",\"digest\":\"00ff\","
                                + "\"times\":2}");
    }

    @Test
    void whatIsCommittedLateIsNeitherSkippedNorSealedTwice() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, act(Deed.READ));
            done(2);

            sealer.run();
            assertThat(last().end().seq()).isZero();

            slow.commit();
        }
        sealer.run();
        sealer.run();

        assertThat(sealed()).hasSize(3).doesNotHaveDuplicates();
        assertThat(last().end().seq()).isEqualTo(3);
    }

    @Test
    void whatATransactionAddsAfterOthersHaveCommittedIsSealedWithIt() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, act(Deed.READ));
            done(1);
            insert(slow, act(Deed.FETCHED));
            sealer.run();
            slow.commit();
        }
        sealer.run();

        assertThat(sealed()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whatWasRolledBackWasNotDone() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, act(Deed.READ));
            connection.rollback();
        }
        done(1);

        sealer.run();

        assertThat(sealed()).hasSize(1);
    }

    @Test
    void whatWasNotSealedWhenAHubFellIsSealedByTheNext() throws SQLException {
        done(2);
        sealer.run();
        done(2);

        new Sealer(database, Keys.fresh(), HUB, clock).run();

        assertThat(sealed()).hasSize(4);
    }

    @Test
    void aSealThatIsCutOffIsMadeAgain() throws SQLException {
        done(2);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var seals = new Seals(connection);
            assertThat(seals.alone()).isTrue();
            seals.insert(
                    new Seal(1, Seal.NONE.to(), new Seal.Place("1", 1), 0, 1, new Link(1, Digest.of("x"))),
                    1,
                    clock.instant());
            sealer.run(); // another is at it

            connection.rollback(); // as a broken connection does
        }
        sealer.run();

        assertThat(sealed()).hasSize(2);
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void manyHubsThatSealAtOnceMakeOneChain() throws Exception {
        var working = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(7)) {
            Callable<Void> sealing = () -> {
                var own = new Sealer(database, keys, HUB, clock);
                while (working.get()) own.run();
                return null;
            };
            var sealers = List.of(threads.submit(sealing), threads.submit(sealing), threads.submit(sealing));
            Callable<Void> writing = () -> {
                done(100);
                return null;
            };
            for (var one : List.of(
                    threads.submit(writing), threads.submit(writing), threads.submit(writing), threads.submit(writing)))
                one.get();
            working.set(false);
            for (var one : sealers) one.get();
        }
        sealer.run();

        var hash = Link.NONE;
        for (var line : sealed()) hash = hash.and(Digest.of(line));
        assertThat(sealed()).hasSize(400).doesNotHaveDuplicates();
        assertThat(last().end()).isEqualTo(hash);
    }

    @Test
    void aDatabaseThatWasRestoredGoesOnWithTheChain() throws SQLException {
        done(2);
        sealer.run();
        execute("alter table act alter column tx set default '8000000000000'"); // the old server's transactions
        done(1);
        execute("alter table act alter column tx set default pg_current_xact_id()");
        execute("alter table seal disable trigger append_only; update seal set to_tx = '7000000000000'");
        done(2);

        for (int i = 0; i < 3; i++) sealer.run();
        done(1);
        sealer.run();

        assertThat(last().end().seq()).isEqualTo(6);
    }

    @Test
    void aHeadIsSignedOnceADayAndWhenSomebodyAsks() {
        done(1);
        sealer.run();
        assertThat(log.heads(Long.MAX_VALUE, 10)).extracting(Head::seq).containsExactly(1L);

        done(1);
        sealer.run();
        assertThat(log.heads(Long.MAX_VALUE, 10)).hasSize(1);

        clock.pass(Duration.ofDays(1));
        sealer.run();
        assertThat(log.heads(Long.MAX_VALUE, 10)).extracting(Head::seq).containsExactly(2L, 1L);

        done(1);
        sealer.sign();
        sealer.sign();
        assertThat(log.heads(Long.MAX_VALUE, 10)).extracting(Head::seq).containsExactly(3L, 2L, 1L);
        assertThat(log.heads(3, 1)).extracting(Head::seq).containsExactly(2L);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    }
}
