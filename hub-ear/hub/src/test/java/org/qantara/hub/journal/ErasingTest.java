package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.model.Identifier;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What becomes of somebody who is erased. */
class ErasingTest extends PeopleFixture {
    private static final Problem ERASED = Problem.of(ProblemCode.ERASED, "");

    @Test
    void whatWasOnItsWayEndsAndNoKeyIsLeft() throws Exception {
        var pushed = enter("m-1", OMAR, Way.PUSH);
        var fetched = enter("m-2", OMAR, Way.PULL);

        var done = done(erasures.erase(number(OMAR), OFFICER, "request 7"));

        assertThat(done.submissions()).isEqualTo(2);
        assertThat(done.ended()).isEqualTo(2);
        assertThat(done.notices()).isEmpty();
        assertThat(life("m-1").state()).isEqualTo(State.PARKED);
        assertThat(life("m-1").problem()).contains(ERASED);
        assertThat(life("m-2").problem()).contains(ERASED);
        assertThat(dispatches.open(List.of(delivery(pushed, 0), delivery(fetched, 0))))
                .isEmpty();
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
        assertThat(inTheOutbox()).isEmpty();
        assertThat(count("select count(*) from subject where key is not null")).isZero();
        for (var entry : List.of(pushed, fetched))
            assertThat(count("""
                    select count(*) from act where deed = 'PARKED' and outcome = 'ERASED' and actor = 'hub'
                    and partner = 'zav' and delivery = '%s' and submission = '%s'
                    """.formatted(delivery(entry, 0), entry.receipt().submissionId())))
                    .isOne();
    }

    @Test
    void theReceiptAndTheStatusStillAnswer() {
        var entry = enter("m-1", OMAR, Way.PUSH);
        delivered(entry);

        erasures.erase(new Whom.OfSubmission(entry.receipt().submissionId()), OFFICER, "request 7");

        assertThat(ledger.seen(ANAPEC, "m-1")).contains(new Entered("f".repeat(64), entry.receipt()));
        assertThat(life("m-1").state()).isEqualTo(State.DELIVERED);
        assertThat(life("m-1").format()).contains("tiny");
    }

    @Test
    void thePersonIsRefusedFromThenOnAndNobodyElseIs() {
        enter("m-1", OMAR, Way.PUSH);
        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThatThrownBy(() -> enter("m-2", OMAR, Way.PUSH)).isInstanceOf(SubjectGone.class);

        enter("m-3", HIND, Way.PUSH);
        assertThat(journal.message(ANAPEC, "m-2")).isEmpty();
        assertThat(journal.message(ANAPEC, "m-3")).isPresent();
    }

    @Test
    void whoComesTogetherWithSomebodyErasedIsLetIn() throws Exception {
        enter("m-0", OMAR, Way.PUSH);
        erasures.erase(number(OMAR), OFFICER, "request 7");
        var start = new CyclicBarrier(8);
        var entered = new ArrayList<Future<Boolean>>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var n = i;
                entered.add(threads.submit(() -> {
                    start.await();
                    try {
                        enter("t-" + n, n % 2 == 0 ? OMAR : HIND, Way.PUSH);
                        return true;
                    } catch (SubjectGone e) {
                        return false;
                    }
                }));
            }
        }

        for (int i = 0; i < 8; i++) assertThat(entered.get(i).get()).isEqualTo(i % 2 == 1);
    }

    @Test
    void whatAnotherHubIsAboutToDeliverIsNotDelivered() throws Exception {
        var remembered = new JustEntered(1 << 20, clock);
        var hub = new SqlLedger(database, database.dataSource(), canonical, subjects, remembered, Consequences.NONE);
        var opening = new SqlDispatches(database.dataSource(), canonical, keyring, remembered, clock, HUB);
        var inMemory = about("m-1", OMAR, Way.PUSH);
        hub.enter(inMemory);
        var stored = enter("m-2", OMAR, Way.PUSH, Way.PULL);
        execute("update subject set key = null, erased_at = now()");

        assertThat(opening.open(List.of(delivery(inMemory, 0), delivery(stored, 0))))
                .containsExactly(
                        new Dispatches.Opened.Erased(delivery(inMemory, 0)),
                        new Dispatches.Opened.Erased(delivery(stored, 0)));
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10))
                .containsExactly(new Waiting.Erased(delivery(stored, 1)));
        assertThat(mailboxes.keep(Map.of(delivery(stored, 1), written))).isEmpty();
    }

    @Test
    void aRecordOfSeveralThatIsJustBeingEnteredIsErasedToo() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        var traits = Traits.of(
                Stream.of(OMAR, HIND)
                        .map(number -> Identifier.of(Identifier.Kind.NATIONAL_ID, number))
                        .toList(),
                List.of(),
                List.of());

        try (var connection = database.dataSource().getConnection();
                var thread = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            var shared =
                    subjects.of(connection, List.of(subjects.describe(traits))).getFirst();
            var erasing = thread.submit(() -> erasures.erase(number(OMAR), OFFICER, "request 7"));
            Thread.sleep(300);
            connection.commit();
            erasing.get();

            assertThat(count("select count(*) from subject where key is null and id = '" + shared.id() + "'"))
                    .isOne();
        }
    }

    @Test
    void whatIsFromBeforeThereWereSubjectsIsStillRead() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        var plain = Compressed.of(canonical.write(entry.record()));
        new Sql(database.dataSource())
                .write(connection -> Sql.forEach(
                        connection,
                        "update content set canonical = ?",
                        List.of(plain),
                        (row, bytes) -> row.setBytes(1, bytes)));
        execute("update submission set subject = null");

        var opened = ready(dispatches.open(List.of(delivery(entry, 0))).getFirst());

        assertThat(opened.record()).isEqualTo(entry.record());
    }
}
