package org.qantara.hub.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.registry.PartnerId;

/** Where the search for unfinished deliveries begins. */
@Timeout(60)
class HorizonTest extends JournalFixture {
    private static final long MARGIN = 200_000;
    private static final long START = 1_000_000;

    @Test
    void whatHasEndedLongAgoIsNotLookedAtAgain() throws SQLException {
        var old = enteredAt(START, "m-1");
        ended(old);
        ended(enteredAt(START + 300_000, "m-2"));

        unfinished.relayAgain(ZAV, Set.of());

        assertThat(horizon(ZAV)).isEqualTo(START + 300_000 - MARGIN);
        execute("delete from verdict where delivery = '%s'".formatted(delivery(old, 0)));
        sent(10);
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isZero();
    }

    @Test
    void whatHasEndedWithinTheMarginIsLookedAtAgain() throws SQLException {
        ended(enteredAt(START, "m-1"));
        ended(enteredAt(START + MARGIN - 1, "m-2"));

        unfinished.relayAgain(ZAV, Set.of());

        assertThat(horizon(ZAV)).isEqualTo(START - 1);
    }

    @Test
    void theHorizonNeverPassesWhatIsUnfinished() throws SQLException {
        ended(enteredAt(START, "m-1"));
        var stuck = enteredAt(START + 10, "m-2");
        ended(enteredAt(START + 500_000, "m-3"));
        sent(10);

        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);
        sent(10);
        assertThat(unfinished.relayAgain(ZAV, Set.of(delivery(stuck, 0)))).isZero();
        assertThat(horizon(ZAV)).isEqualTo(START + 9);

        ended(stuck);
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isZero();
        assertThat(horizon(ZAV)).isEqualTo(START + 500_000 - MARGIN);
    }

    @Test
    void theHorizonNeverGoesBack() throws SQLException {
        ended(enteredAt(START, "m-1"));
        ended(enteredAt(START + 300_000, "m-2"));
        unfinished.relayAgain(ZAV, Set.of());

        execute("truncate delivery cascade");
        unfinished.relayAgain(ZAV, Set.of());

        assertThat(horizon(ZAV)).isEqualTo(START + 300_000 - MARGIN);
    }

    @Test
    void eachRecipientHasItsOwnAndTheSearchForWhatWaitsMovesItToo() throws SQLException {
        enteredAt(START, "m-1");
        ended(enteredAt(START + 300_000, "m-2"));

        unfinished.relayAgain(OFPPT, Set.of());
        unfinished.letWait(ZAV);

        assertThat(horizon(OFPPT)).isZero();
        assertThat(horizon(ZAV)).isEqualTo(START - 1);
    }

    @Test
    void whatIsCommittedLateIsFoundAllTheSame() throws Exception {
        var late = entry("m-1", Way.PUSH);
        var last = entry("m-2", Way.PUSH);
        var slow = new SlowCommits(database.dataSource());
        nextIsAt(START);

        var entering = CompletableFuture.runAsync(
                () -> new SqlLedger(database, slow, canonical, subjects, justEntered, Consequences.NONE).enter(late),
                task -> Thread.ofPlatform().daemon().start(task));
        slow.awaitTheCommit();
        nextIsAt(START + MARGIN - 1);
        ledger.enter(last);
        ended(last);
        var foundBefore = unfinished.relayAgain(ZAV, Set.of());
        slow.goOn();
        entering.get(10, SECONDS);
        sent(10);

        assertThat(foundBefore).isZero();
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);
        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(late, 0));
    }

    private Entry enteredAt(long seq, String messageId) throws SQLException {
        nextIsAt(seq);
        var entry = entry(messageId, Way.PUSH);
        ledger.enter(entry);
        return entry;
    }

    private void nextIsAt(long seq) throws SQLException {
        execute("select setval(pg_get_serial_sequence('delivery', 'seq'), %d, false)".formatted(seq));
    }

    private void ended(Entry entry) {
        mailboxes.settle(delivery(entry, 0), new Verdict.Accepted(Optional.empty()), Doer.HUB);
    }

    private long horizon(PartnerId of) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("select seq from horizon where recipient = ?")) {
            query.setString(1, of.value());
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }
}
