package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.erasure.Holds;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.model.Identifier;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What becomes of somebody who is erased. */
class ErasingTest extends JournalFixture {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Doer OFFICER = Doer.user("salma", Through.ADMIN);
    private static final Problem ERASED = Problem.of(ProblemCode.ERASED, "");
    private static final String OMAR = "BK445566";
    private static final String HIND = "JA778899";

    private final Notices notices = new Notices(database.dataSource(), MONTH, clock, ids);
    private final Erasures erasures = new Erasures(database.dataSource(), subjects, notices, clock, ids);
    private final Holds holds = new Holds(database.dataSource(), subjects, clock);

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
        var opening = new SqlDispatches(database.dataSource(), canonical, keyring, remembered, clock);
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
    void whoeverHadSomethingIsToldAndAnswers() {
        var had = enter("m-1", OMAR, Way.PUSH);
        delivered(had);
        enter("m-2", OMAR, Way.PUSH);
        failed(delivery(enter("m-3", OMAR, Way.PUSH), 0), UNREACHABLE);

        var notice = done(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .notices()
                .getFirst();

        assertThat(notices.read(ZAV, Through.REST)).containsExactly(notice);
        assertThat(notice.deliveryId()).isEqualTo(delivery(had, 0));
        assertThat(notice.messageId()).isEqualTo("m-1");
        assertThat(notice.reference()).contains("Z-7");
        assertThat(notice.state(NOON.plus(MONTH))).isEqualTo(Notice.State.OPEN);
        assertThat(notice.state(NOON.plus(MONTH).plusSeconds(1))).isEqualTo(Notice.State.OVERDUE);
        assertThat(notices.acknowledge(OFPPT, notice.id(), Through.REST)).isFalse();
        assertThat(notices.acknowledge(ZAV, notice.id(), Through.REST)).isTrue();
        assertThat(notices.read(ZAV, Through.REST)).isEmpty();
        assertThat(notices.of(notice.cause()).getFirst().state(NOON)).isEqualTo(Notice.State.ACKNOWLEDGED);
    }

    @Test
    void whoDoesNotAnswerInTimeIsListed() {
        delivered(enter("m-1", OMAR, Way.PUSH));
        erasures.erase(number(OMAR), OFFICER, "request 7");
        var later = Clock.fixed(NOON.plus(MONTH).plusSeconds(1), ZoneOffset.UTC);

        assertThat(notices.overdue()).isEmpty();
        assertThat(new Notices(database.dataSource(), MONTH, later, ids).overdue())
                .containsExactly(new Notices.Overdue(ZAV, 1, NOON.plus(MONTH)));
    }

    @Test
    void whatWasBeingHandedOverIsNotStoredAndIsToldLater() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        var opened = dispatches.open(List.of(delivery(entry, 0)));
        assertThat(opened).hasSize(1);
        erasures.erase(number(OMAR), OFFICER, "request 7");

        delivered(entry);
        erasures.openLate();

        assertThat(notices.read(ZAV, Through.REST)).hasSize(1);
        assertThat(count("select count(*) from outgoing where document is null"))
                .isEqualTo(1);
    }

    @Test
    void aHoldPreventsItAndSaysWhy() {
        var entry = enter("m-1", OMAR, Way.PUSH);
        assertThat(holds.place(number(OMAR), "a court's order", OFFICER)).isEqualTo(1);

        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Held(List.of("a court's order")));
        assertThat(ready(dispatches.open(List.of(delivery(entry, 0))).getFirst())
                        .record())
                .isEqualTo(entry.record());

        assertThat(holds.lift(number(OMAR), OFFICER)).isEqualTo(1);
        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7")).isInstanceOf(Erasure.Done.class);
    }

    @Test
    void erasingAgainChangesNothing() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        delivered(entry);
        var first = done(erasures.erase(number(OMAR), OFFICER, "request 7"));

        var second = done(erasures.erase(number(OMAR), OFFICER, "request 8"));

        assertThat(second).isEqualTo(first);
        assertThat(count("select count(*) from erasure")).isEqualTo(1);
        assertThat(count("select count(*) from act where deed = 'ERASED' and submission = '"
                        + entry.receipt().submissionId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsNotKnownIsSaidToBeNobody() {
        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7")).isEqualTo(new Erasure.Nobody());
        assertThat(erasures.erase(new Whom.OfSubmission(UUID.randomUUID()), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Nobody());
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

    private static Erasure.Done done(Erasure erasure) {
        return (Erasure.Done) erasure;
    }

    private static Whom number(String nationalId) {
        return new Whom.Person(
                List.of(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId)), List.of(), Optional.empty());
    }

    private void delivered(Entry entry) {
        settle(new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))));
    }
}
