package org.qantara.hub.places;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.OFPPT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.transaction.Transaction;

/** Whatever is done at once to pools of one whole ends, and is counted right. */
class PlacesAtOnceTest extends PlacesFixture {
    private static final int TIMES = 12;
    private static final String WAITED_FOR =
            "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))";
    /** Of a pool without parts. */
    private static final String COUNTED = """
        select taken = (select count(*) from place_claim c where c.pool = p.id and c.state = 'TAKEN')
        and waiting = (select count(*) from place_claim c where c.pool = p.id and c.state = 'WAITING')
        from place_pool p where id = ?
        """;

    @Test
    void countsOfOnePool() throws Exception {
        var quota = quota(Optional.empty(), 3);

        atOnce(8, _ -> connection -> places.count(connection, quota, TODAY, Optional.empty(), 7));

        assertThat(standing(quota)).isEqualTo(new Places.Standing(0, 7));
    }

    @Test
    void namingAPoolAndClaimingInOneTransactionBesideClaims() throws Exception {
        var whole = quota(Optional.empty(), 1_000);
        var pool = new Pool(Pool.Kind.QUOTA, OFPPT, UUID.randomUUID().toString());
        UUID part = in(connection -> places.pool(connection, pool));
        partOf(part, whole);
        count(part, 1_000);

        atOnce(8, thread -> connection -> {
            var named = thread % 2 == 0 ? places.pool(connection, pool) : part;
            if (thread % 4 == 0) places.partOf(connection, named, whole);
            return places.claim(connection, named, UUID.randomUUID());
        });

        assertThat(standing(part).taken()).isEqualTo(8 * TIMES);
        assertThat(standing(whole).taken()).isEqualTo(8 * TIMES);
    }

    @Test
    void makingAPartOfAnotherBesideClaimsAndGivingBack() throws Exception {
        var wholes = List.of(quota(Optional.empty(), 9), quota(Optional.empty(), 9));
        var part = quota(Optional.of(wholes.getFirst()), 9);
        var within = quota(Optional.of(part), 9);

        atOnce(6, thread -> connection -> switch (thread) {
            case 0, 1 -> places.partOf(connection, part, wholes.get(thread)).orElseThrow();
            case 2, 3 -> places.claim(connection, within, new UUID(thread, 1)).promoted();
            default -> places.giveBack(connection, within, new UUID(thread - 2, 1));
        });

        var taken = standing(within).taken();
        assertThat(taken).isBetween(0, 2);
        assertCounted(within);
        assertThat(standing(part).taken()).isEqualTo(taken);
        assertThat(wholes.stream().mapToInt(it -> standing(it).taken()).sorted())
                .containsExactly(0, taken);
    }

    @Test
    void whoIsErasedWhileAPlaceIsGivenBackGetsNone() throws Exception {
        var session = session(1);
        var holder = UUID.randomUUID();
        var erased = UUID.randomUUID();
        var next = UUID.randomUUID();
        for (var who : List.of(holder, erased, next)) claim(session, who);

        Future<List<Places.Promoted>> back;
        try (var one = Executors.newVirtualThreadPerTaskExecutor()) {
            back = in(connection -> {
                Places.forget(connection, List.of(erased));
                var given = one.submit(() -> giveBack(session, holder));
                while (!isWaitedFor(connection)) Thread.onSpinWait();
                return given;
            });
        }

        assertThat(back.get()).containsExactly(new Places.Promoted(session, next));
        assertCounted(session);
    }

    @Test
    void everythingBesideEverything() throws Exception {
        var whole = quota(Optional.empty(), 2);
        var parts = List.of(quota(Optional.of(whole), 2), quota(Optional.of(whole), 2));

        atOnce(6, thread -> connection -> {
            var pool = parts.get(thread % 2);
            var who = UUID.randomUUID();
            places.claim(connection, pool, who);
            if (thread < 2) Places.forget(connection, List.of(who));
            else if (thread < 4) places.count(connection, whole, TODAY, Optional.empty(), 50 + thread);
            return places.giveBack(connection, pool, who);
        });

        parts.forEach(this::assertCounted);
        assertThat(standing(whole).taken())
                .isEqualTo(parts.stream().mapToInt(it -> standing(it).taken()).sum());
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        return Sql.ask(connection, WAITED_FOR, row -> row.getBoolean(1)).getFirst();
    }

    private void assertCounted(UUID pool) {
        List<Boolean> counted = in(connection -> Sql.ask(connection, COUNTED, row -> row.getBoolean(1), pool));
        assertThat(counted).containsExactly(true);
    }

    private interface Each<T> {
        Transaction.Work<T> of(int thread);
    }

    private <T> void atOnce(int threads, Each<T> each) throws Exception {
        var begin = new CountDownLatch(1);
        var ended = new ArrayList<Future<Void>>();
        try (var all = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                var thread = i;
                ended.add(all.submit(() -> {
                    begin.await();
                    for (int time = 0; time < TIMES; time++) in(each.of(thread));
                    return null;
                }));
            }
            begin.countDown();
            for (var one : ended) one.get(120, SECONDS);
        }
    }
}
