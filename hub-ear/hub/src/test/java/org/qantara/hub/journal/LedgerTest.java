package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.audit.Through;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What comes in. */
class LedgerTest extends JournalFixture {
    @Test
    void anErrorInTheMiddleLeavesNothingBehind() {
        var sql = new Sql(database.dataSource());

        assertThatThrownBy(() -> sql.write(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate("insert into horizon (recipient, seq) values ('zav', 1)");
                    }
                    throw new OutOfMemoryError("in the middle");
                }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(sql.<Boolean>read(connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("select 1 from horizon")) {
                        return rows.next();
                    }
                }))
                .isFalse();
    }

    @Test
    void whatAnotherTransactionWasInTheWayOfIsTriedOnceMore() {
        var once = new AtomicInteger(1);
        var often = new AtomicInteger(9);

        inTheWay(once).enter(entry("m-1", Way.PUSH));

        assertThat(inTheOutbox()).hasSize(1);
        assertThatThrownBy(() -> inTheWay(often).enter(entry("m-2", Way.PUSH))).isInstanceOf(JournalUnavailable.class);
        assertThat(often).hasValue(7);
        assertThat(ledger.seen(ANAPEC, "m-2")).isEmpty();
    }

    /** @param times that somebody else will be */
    private Ledger inTheWay(AtomicInteger times) {
        Consequences consequences = (_, _) -> {
            if (times.getAndUpdate(it -> Math.max(0, it - 1)) > 0) throw new SQLException("deadlock", "40P01");
            return () -> {};
        };
        return new SqlLedger(database, database.dataSource(), canonical, subjects, justEntered, consequences);
    }

    @Test
    void theReceiptComesBackAsItWas() {
        var entry = entry("m-1", Way.PUSH, Way.PULL);

        ledger.enter(entry);

        assertThat(ledger.seen(ANAPEC, "m-1")).contains(new Entered("f".repeat(64), entry.receipt()));
        assertThat(ledger.seen(ANAPEC, "m-2")).isEmpty();
        assertThat(ledger.seen(ZAV, "m-1")).isEmpty();
    }

    @Test
    void arabicTextComesBackUnchanged() throws Exception {
        var entry = entry("m-1", Way.PUSH);

        ledger.enter(entry);

        var opened = ready(dispatches.open(List.of(delivery(entry, 0))).getFirst());
        assertThat(opened.record()).isEqualTo(record());
        assertThat(TinyFormat.name(done(FORMAT.write(opened.record())))).isEqualTo(ARABIC);
        var id = delivery(entry, 0);
        assertThat(mailboxes.keep(Map.of(id, written)).get(id).document().text())
                .isEqualTo(written.document().text());
    }

    @Test
    void theSameMessageIdIsEnteredOnce() {
        ledger.enter(entry("m-1", Way.PUSH));

        assertThatThrownBy(() -> ledger.enter(entry("m-1", Way.PUSH))).isInstanceOf(AlreadyEntered.class);

        assertThat(inTheOutbox()).hasSize(1);
    }

    @Test
    void ofTwoAtTheSameMomentOneIsEnteredAndTheOtherTold() throws Exception {
        var start = new CyclicBarrier(8);
        var told = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) told.add(threads.submit(racing(start)));
        }

        var winners = 0;
        for (var one : told) if (one.get()) winners++;
        assertThat(winners).isEqualTo(1);
        assertThat(inTheOutbox()).hasSize(1);
    }

    @Test
    void manyAtTheSameMomentAreAllEntered() throws Exception {
        var start = new CyclicBarrier(8);
        var entered = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var client = "c" + i + "-";
                entered.add(threads.submit(() -> {
                    start.await();
                    for (int n = 0; n < 25; n++) ledger.enter(entry(client + n, Way.PUSH, Way.PULL));
                    return null;
                }));
            }
        }
        for (var one : entered) one.get();

        assertThat(outbox.take(1000, Set.of(), _ -> List.of())).isEqualTo(200);
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 1000)).hasSize(200);
        assertThat(ledger.seen(ANAPEC, "c7-24")).isPresent();
    }

    @Test
    void theLatestRefusalIsFoundUntilTheMessageIsAccepted() {
        ledger.refuse(refusal("m-1", ProblemCode.MALFORMED));
        ledger.refuse(refusal("m-1", ProblemCode.NOT_AGREED));

        var refused = journal.message(ANAPEC, "m-1").orElseThrow();
        assertThat(refused.refusal()).contains(Problem.of(ProblemCode.NOT_AGREED, "to", "x"));
        assertThat(journal.submission(ANAPEC, refused.id(), Through.REST)).contains(refused);
        assertThat(journal.submission(ZAV, refused.id(), Through.REST)).isEmpty();

        ledger.enter(entry("m-1", Way.PUSH));
        assertThat(journal.message(ANAPEC, "m-1").orElseThrow().refusal()).isEmpty();
    }

    @Test
    void nobodyReadsWhatIsNotTheirs() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);

        var id = entry.receipt().submissionId();
        assertThat(journal.submission(ANAPEC, id, Through.REST)).isPresent();
        assertThat(journal.submission(ANAPEC, UUID.randomUUID(), Through.REST)).isEmpty();
        assertThat(journal.submission(ZAV, id, Through.REST)).isEmpty();
    }

    private Callable<Boolean> racing(CyclicBarrier start) {
        return () -> {
            var entry = entry("m-1", Way.PUSH);
            start.await();
            try {
                ledger.enter(entry);
                return true;
            } catch (AlreadyEntered e) {
                assertThat(ledger.seen(ANAPEC, "m-1")).isPresent();
                return false;
            }
        };
    }
}
