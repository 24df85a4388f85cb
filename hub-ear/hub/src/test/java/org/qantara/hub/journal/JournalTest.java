package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.identity.PersonKey;
import org.qantara.hub.journal.SubmissionLife.Attempt;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.setup.Ids;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.HubRecord;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class JournalTest {
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final PartnerId ZAV = new PartnerId("zav");
    private static final PartnerId OFPPT = new PartnerId("ofppt");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");
    private static final String ARABIC = "فاطمة الزهراء بنعلي";
    private static final TinyFormat FORMAT = TinyFormat.named(CanonicalForm.FORMAT);
    private static final UUID NIL = new UUID(0, 0);
    private static final Problem UNREACHABLE = Problem.of(ProblemCode.RECEIVER_UNREACHABLE, "");
    private static final Problem FAILED = Problem.of(ProblemCode.RECEIVER_FAILED, "");

    private final TestDatabase database = TestDatabase.running();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Ids ids = new Ids(Clock.systemUTC());
    private final CanonicalForm canonical = new CanonicalForm(new InstalledFormats(List.of(FORMAT), Limits.DEFAULT));
    private final Ledger ledger = new JpaLedger(database, canonical);
    private final Dispatches dispatches = new JpaDispatches(database, canonical, clock, ids);
    private final Outbox outbox = new JpaOutbox(database);
    private final Unfinished unfinished = new JpaUnfinished(database);
    private final Journal journal = new JpaJournal(database);
    private final Written written = new Written("tiny", FORMAT.of(ARABIC), List.of());

    @BeforeEach
    void emptyTheJournal() throws SQLException {
        execute("truncate submission, content, delivery, refusal, outgoing, attempt, verdict, outbox, waiting");
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

        var opened = dispatches.open(delivery(entry, 0)).orElseThrow();
        assertThat(opened.record()).isEqualTo(record());
        assertThat(TinyFormat.name(done(FORMAT.write(opened.record())))).isEqualTo(ARABIC);
        var id = delivery(entry, 0);
        assertThat(dispatches.keep(Map.of(id, written)).get(id).document().text())
                .isEqualTo(written.document().text());
    }

    @Test
    void theSameMessageIdIsEnteredOnce() {
        ledger.enter(entry("m-1", Way.PUSH));

        assertThatThrownBy(() -> ledger.enter(entry("m-1", Way.PUSH))).isInstanceOf(AlreadyEntered.class);

        assertThat(outbox.oldest(10, Set.of())).hasSize(1);
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
        assertThat(outbox.oldest(10, Set.of())).hasSize(1);
    }

    @Test
    void theOutboxHoldsWhatIsPushedOrQueuedUntilItIsSent() {
        var entry = entry("m-1", Way.PUSH, Way.PULL, Way.QUEUE);
        ledger.enter(entry);

        var items = outbox.oldest(10, Set.of());
        outbox.sent(items.subList(0, 1));

        assertThat(items).extracting(Outbox.Item::deliveryId).containsExactly(delivery(entry, 0), delivery(entry, 2));
        assertThat(outbox.oldest(10, Set.of())).containsExactly(items.get(1));
    }

    @Test
    void aDeliveryIsWaitingUntilItsVerdict() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        assertThat(state("m-1")).isEqualTo(State.WAITING);

        dispatches.answered(delivery(entry, 0), written, new Verdict.Accepted(Optional.of("Z-7")));

        var life = life("m-1");
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.format()).contains("tiny");
        assertThat(life.attempts()).isEqualTo(1);
        assertThat(life.reference()).contains("Z-7");
        assertThat(life.verdictAt()).contains(NOON);
        assertThat(dispatches.open(delivery(entry, 0))).isEmpty();
    }

    @Test
    void onlyFailuresBecauseOfTheRecordAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(dispatches.failed(id, written, UNREACHABLE)).isZero();
        assertThat(dispatches.failed(id, written, FAILED)).isEqualTo(1);
        assertThat(dispatches.failed(id, written, UNREACHABLE)).isEqualTo(1);

        assertThat(life("m-1").attempts()).isEqualTo(3);
        assertThat(life("m-1").problem()).contains(UNREACHABLE);
        assertThat(state("m-1")).isEqualTo(State.WAITING);
        assertThat(dispatches.open(id)).isPresent();
    }

    @Test
    void theLatestAttemptsAreToldAndAllAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        for (int i = 0; i < 25; i++) dispatches.failed(id, written, UNREACHABLE);
        dispatches.failed(id, written, FAILED);
        dispatches.answered(id, written, new Verdict.Accepted(Optional.empty()));

        var life = life("m-1");
        assertThat(life.attempts()).isEqualTo(27);
        assertThat(life.latest()).hasSize(20);
        assertThat(life.latest().subList(0, 3))
                .containsExactly(
                        new Attempt(NOON, Optional.empty()),
                        new Attempt(NOON, Optional.of(ProblemCode.RECEIVER_FAILED)),
                        new Attempt(NOON, Optional.of(ProblemCode.RECEIVER_UNREACHABLE)));
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.problem()).contains(FAILED);
    }

    @Test
    void whatLiesInAMailboxIsAvailableAndNotHandedOverAgain() {
        var entry = entry("m-1", Way.QUEUE);
        ledger.enter(entry);

        dispatches.left(delivery(entry, 0), written);

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(dispatches.open(delivery(entry, 0))).isEmpty();
    }

    @Test
    void whatIsFetchedWaitsInOrderUntilItsVerdict() {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);

        var before = dispatches.waiting(ZAV, NIL, 10);
        var settled = dispatches.settle(delivery(first, 0), new Verdict.Accepted(Optional.empty()));
        var after = dispatches.waiting(ZAV, NIL, 10);

        assertThat(before).extracting(Waiting::deliveryId).containsExactly(delivery(first, 0), delivery(second, 0));
        assertThat(settled).isTrue();
        assertThat(dispatches.waiting(ZAV, delivery(first, 0), 10))
                .extracting(Waiting::deliveryId)
                .containsExactly(delivery(second, 0));
        assertThat(dispatches.waiting(ZAV, delivery(second, 0), 10)).isEmpty();
        assertThat(after).extracting(Waiting::deliveryId).containsExactly(delivery(second, 0));
        assertThat(dispatches.waiting(OFPPT, NIL, 10)).isEmpty();
    }

    @Test
    void theFirstVerdictStands() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(dispatches.settle(id, new Verdict.Parked(FAILED))).isTrue();
        assertThat(dispatches.settle(id, new Verdict.Accepted(Optional.empty())))
                .isFalse();

        assertThat(dispatches.standing(ZAV, id)).contains(State.PARKED);
        assertThat(dispatches.standing(OFPPT, id)).isEmpty();
        assertThat(life("m-1").problem()).contains(FAILED);
    }

    @Test
    void whatIsWrittenTwiceIsKeptOnce() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var other = new Written("other", FORMAT.of("x"), List.of());

        var id = delivery(entry, 0);
        var kept = dispatches.keep(Map.of(id, written)).get(id);
        var again = dispatches.keep(Map.of(id, other)).get(id);

        assertThat(again.format()).isEqualTo("tiny");
        assertThat(again.document().text()).isEqualTo(kept.document().text());
    }

    @Test
    void theLatestRefusalIsFoundUntilTheMessageIsAccepted() {
        ledger.refuse(refusal("m-1", ProblemCode.MALFORMED));
        ledger.refuse(refusal("m-1", ProblemCode.NOT_AGREED));

        var refused = journal.message(ANAPEC, "m-1").orElseThrow();
        assertThat(refused.refusal()).contains(Problem.of(ProblemCode.NOT_AGREED, "to", "x"));
        assertThat(journal.submission(ANAPEC, refused.id())).contains(refused);
        assertThat(journal.submission(ZAV, refused.id())).isEmpty();

        ledger.enter(entry("m-1", Way.PUSH));
        assertThat(journal.message(ANAPEC, "m-1").orElseThrow().refusal()).isEmpty();
    }

    @Test
    void nobodyReadsWhatIsNotTheirs() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);

        assertThat(journal.submission(ANAPEC, entry.receipt().submissionId())).isPresent();
        assertThat(journal.submission(ZAV, entry.receipt().submissionId())).isEmpty();
        assertThat(journal.submission(ANAPEC, UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeIsFetchedWithoutItsRecord() {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);
        dispatches.keep(Map.of(delivery(first, 0), written));

        var waiting = dispatches.waiting(ZAV, NIL, 10);

        assertThat(waiting.get(0))
                .isInstanceOfSatisfying(
                        Waiting.Kept.class,
                        kept -> assertThat(kept.written().document().text())
                                .isEqualTo(written.document().text()));
        assertThat(waiting.get(1))
                .isInstanceOfSatisfying(
                        Waiting.Unwritten.class,
                        unwritten -> assertThat(unwritten.dispatch().record()).isEqualTo(record()));
    }

    @Test
    void oneUnreadableRecordHidesNoOther() throws SQLException {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);
        execute("update content set canonical = 'broken' where submission = '"
                + first.receipt().submissionId() + "'");

        var waiting = dispatches.waiting(ZAV, NIL, 10);

        assertThat(waiting.get(0)).isInstanceOf(Waiting.Unreadable.class);
        assertThat(waiting.get(1)).isInstanceOf(Waiting.Unwritten.class);
    }

    @Test
    void theOutboxCanBeReadWithoutSomeRecipients() {
        ledger.enter(entry("m-1", Way.PUSH));

        assertThat(outbox.oldest(10, Set.of(OFPPT))).hasSize(1);
        assertThat(outbox.oldest(10, Set.of(ZAV))).isEmpty();
    }

    @Test
    void whatTheBrokerHasLostIsRelayedAgainAndNothingElse() {
        var lost = entry("m-1", Way.PUSH);
        var done = entry("m-2", Way.PUSH);
        var parked = entry("m-3", Way.PUSH);
        var available = entry("m-4", Way.QUEUE);
        for (var entry : List.of(lost, done, parked, available)) ledger.enter(entry);
        outbox.sent(outbox.oldest(10, Set.of()));
        dispatches.failed(delivery(lost, 0), written, UNREACHABLE);
        dispatches.answered(delivery(done, 0), written, new Verdict.Accepted(Optional.empty()));
        dispatches.settle(delivery(parked, 0), new Verdict.Parked(FAILED));
        dispatches.left(delivery(available, 0), written);

        assertThat(unfinished.relayAgain(List.of(OFPPT))).isZero();
        assertThat(unfinished.relayAgain(List.of(ZAV, OFPPT))).isEqualTo(1);
        assertThat(unfinished.relayAgain(List.of(ZAV))).isZero();

        assertThat(outbox.oldest(10, Set.of()))
                .extracting(Outbox.Item::deliveryId)
                .containsExactly(delivery(lost, 0));
    }

    @Test
    void aPartnerThatFetchesFromNowOnFindsWhatWasToBePushed() {
        var queued = entry("m-1", Way.PUSH);
        var relayed = entry("m-2", Way.PUSH);
        ledger.enter(relayed);
        outbox.sent(outbox.oldest(10, Set.of()));
        ledger.enter(queued);

        assertThat(unfinished.letWait(List.of(ZAV))).isEqualTo(2);
        assertThat(unfinished.letWait(List.of(ZAV))).isZero();

        assertThat(dispatches.waiting(ZAV, NIL, 10)).hasSize(2);
        assertThat(outbox.oldest(10, Set.of())).isEmpty();
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(dispatches.standing(ZAV, delivery(queued, 0))).contains(State.AVAILABLE);
    }

    @Test
    void aPartnerThatIsCalledFromNowOnGetsWhatItHasNotAnswered() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);

        assertThat(unfinished.relayAgain(List.of(ZAV))).isEqualTo(1);

        assertThat(dispatches.waiting(ZAV, NIL, 10)).isEmpty();
        assertThat(outbox.oldest(10, Set.of()))
                .extracting(Outbox.Item::deliveryId)
                .containsExactly(delivery(entry, 0));
        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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

    private State state(String messageId) {
        return life(messageId).state();
    }

    private SubmissionLife.DeliveryLife life(String messageId) {
        return journal.message(ANAPEC, messageId).orElseThrow().deliveries().getFirst();
    }

    private static UUID delivery(Entry entry, int position) {
        return entry.postings().get(position).deliveryId();
    }

    private Refusal refusal(String messageId, ProblemCode code) {
        return new Refusal(ids.get(), ANAPEC, messageId, "SOAP", NOON, "f".repeat(64), Problem.of(code, "to", "x"));
    }

    private Entry entry(String messageId, Way... ways) {
        var postings = new ArrayList<Entry.Posting>();
        for (var way : ways) postings.add(new Entry.Posting(ids.get(), ZAV, way));
        var document = FORMAT.of(ARABIC);
        var receipt = new Receipt(
                ids.get(),
                messageId,
                ANAPEC,
                NOON,
                HexFormat.of().formatHex(new byte[32]),
                "tiny",
                "candidate",
                "job-placement",
                postings.stream()
                        .map(p -> new Receipt.Addressed(p.deliveryId(), p.to()))
                        .toList(),
                List.of(new Loss("/photo\u0000\n", Loss.Reason.NO_PLACE)));
        return new Entry(receipt, "SOAP", "f".repeat(64), document, record(), new PersonKey("1"), postings);
    }

    private static HubRecord record() {
        return done(FORMAT.read(FORMAT.of(ARABIC)));
    }

    private static <T> T done(Translation<T> translation) {
        return ((Translation.Done<T>) translation).value();
    }
}
