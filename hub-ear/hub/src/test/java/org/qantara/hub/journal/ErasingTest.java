package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.partner;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.erasure.Holds;
import org.qantara.hub.erasure.QueuedLetters;
import org.qantara.hub.erasure.SeveralPeople;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Registry;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Identifier;
import org.qantara.model.PersonName;
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
    private final BlockingQueue<UUID> takenBack = new LinkedBlockingQueue<>();
    private final Registry registry = new Registry(
            List.of(partner(ZAV, FORMAT, new Access.MailboxQueue()), partner(OFPPT, FORMAT, new Access.MailboxPull())),
            List.of());
    private final Erasures erasures = new Erasures(
            database.dataSource(),
            subjects,
            notices,
            new QueuedLetters(registry, (_, deliveries) -> takenBack.addAll(deliveries)),
            clock,
            ids);
    private final Expiry expiry = new Expiry(database.dataSource());
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
        for (var entry : List.of(pushed, fetched))
            assertThat(count("""
                    select count(*) from act where deed = 'PARKED' and outcome = 'ERASED' and actor = 'hub'
                    and partner = 'zav' and delivery = '%s' and submission = '%s'
                    """.formatted(delivery(entry, 0), entry.receipt().submissionId())))
                    .isOne();
    }

    @Test
    void whatLiesInARecipientsQueueIsTakenBack() throws Exception {
        var left = enter("m-1", OMAR, Way.PUSH); // it had another way then
        settle(new Settlement.Left(made(delivery(left, 0))));
        delivered(enter("m-2", OMAR, Way.QUEUE));

        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(left, 0));
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatIsLeftInAQueueDuringTheErasureIsTakenBackLater() throws Exception {
        var entry = enter("m-1", OMAR, Way.QUEUE);
        erasures.erase(number(OMAR), OFFICER, "request 7");
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();

        settle(new Settlement.Left(made(delivery(entry, 0))));
        erasures.openLate();

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(entry, 0));
    }

    @Test
    void whoHasNoQueueHasNothingToBeTakenBack() throws Exception {
        registry.replace(new Configuration(List.of(partner(ZAV, FORMAT, new Access.MailboxPull())), List.of()));
        settle(new Settlement.Left(made(delivery(enter("m-1", OMAR, Way.QUEUE), 0))));

        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whenSeveralPeopleAreMeantNothingIsDone() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        var before = orders();

        assertThatThrownBy(() -> erasures.erase(numbers(OMAR, HIND), OFFICER, "request 7"))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> holds.place(numbers(OMAR, HIND), "a court's order", OFFICER))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> holds.lift(numbers(OMAR, HIND), OFFICER)).isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() ->
                        new SubjectFiles(database.dataSource(), subjects, registry, clock).of(numbers(OMAR, HIND)))
                .isInstanceOf(SeveralPeople.class);

        assertThat(count("select count(*) from subject where key is not null and hold is null"))
                .isEqualTo(2);
        assertThat(orders() - before).as("each order is an act").isEqualTo(3);
    }

    @Test
    void severalNumbersOfOnePersonAreOnePerson() {
        enter("m-1", OMAR, Way.PUSH);

        assertThat(done(erasures.erase(numbers(OMAR, "ZZ000111"), OFFICER, "request 7"))
                        .submissions())
                .isEqualTo(1);
    }

    @Test
    void anOrderThatChangesNothingIsAnActToo() throws Exception {
        var before = orders();
        erasures.erase(number(OMAR), OFFICER, "request 7");
        holds.place(number(OMAR), "a court's order", OFFICER);
        holds.lift(number(OMAR), OFFICER);
        assertThat(orders() - before).isEqualTo(3);

        enter("m-1", OMAR, Way.PUSH);
        erasures.erase(number(OMAR), OFFICER, "request 8");
        erasures.erase(number(OMAR), OFFICER, "request 8");

        assertThat(orders() - before).isEqualTo(5);
    }

    @Test
    void aHoldReachesWhatThePersonSharesWithOthersHoweverLateItComes() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        holds.place(number(HIND), "a court's order", OFFICER);
        var shared = both("m-3");
        settle(new Settlement.Answered(made(delivery(shared, 0)), new Verdict.Accepted(Optional.empty())));

        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Held(List.of("a court's order")));
        assertThat(expired()).isZero();

        holds.place(number(OMAR), "another", OFFICER);
        holds.lift(number(OMAR), OFFICER);
        assertThat(expired()).as("the other's hold stays").isZero();
        holds.lift(number(HIND), OFFICER);
        assertThat(expired()).isOne();
        assertThat(count("select count(*) from subject where hold is not null")).isZero();
    }

    @Test
    void aRecordOfSeveralThatIsJustBeingEnteredIsErasedToo() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        var traits = new Traits(List.of("NATIONAL_ID|" + OMAR, "NATIONAL_ID|" + HIND), List.of());

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

    private long orders() throws SQLException {
        return count("select count(*) from act where actor = 'user:salma' and deed in ('ERASED', 'ERASURE_HELD',"
                + " 'HOLD_PLACED', 'HOLD_LIFTED')");
    }

    private int expired() {
        var later = NOON.plus(Duration.ofDays(7));
        return expiry.step(new UUID(0, 0), Instant.now(Clock.systemUTC()).plusSeconds(1), later, 10, _ -> NOON)
                .expired();
    }

    /** Names Omar and Hind. */
    private Entry both(String messageId) {
        var plain = entry(messageId, Way.PUSH);
        var draft = new CandidateDraft("tiny");
        draft.names.add(PersonName.of("هند", "التازي"));
        for (var number : List.of(OMAR, HIND))
            draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, number));
        var entry = new Entry(
                plain.receipt(),
                plain.via(),
                plain.fingerprint(),
                plain.document(),
                draft.done(),
                plain.postings(),
                plain.agreement());
        ledger.enter(entry);
        return entry;
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
    void whatARecipientSaysOfALetterItHasStandsAlthoughThePersonIsErased() {
        var left = delivery(enter("m-1", OMAR, Way.QUEUE), 0);
        settle(new Settlement.Left(made(left)));
        var waits = delivery(enter("m-2", OMAR, Way.PULL), 0);
        erasures.erase(number(OMAR), OFFICER, "request 7");
        var zav = Doer.partner("zav", Through.MESSAGING);

        assertThat(mailboxes.settle(left, new Verdict.Accepted(Optional.of("Z-8")), zav))
                .isTrue();
        assertThat(mailboxes.settle(waits, new Verdict.Accepted(Optional.of("Z-9")), zav))
                .isFalse();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
        assertThat(state("m-2")).isEqualTo(State.PARKED);
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
        return numbers(nationalId);
    }

    private static Whom numbers(String... nationalIds) {
        return new Whom.Person(
                Stream.of(nationalIds)
                        .map(number -> Identifier.of(Identifier.Kind.NATIONAL_ID, number))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private void delivered(Entry entry) {
        settle(new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))));
    }
}
