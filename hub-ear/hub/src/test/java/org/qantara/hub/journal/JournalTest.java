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
    private static final Problem UNREACHABLE = Problem.of(ProblemCode.RECEIVER_UNREACHABLE, "");
    private static final Problem FAILED = Problem.of(ProblemCode.RECEIVER_FAILED, "");

    private final TestDatabase database = TestDatabase.running();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Ids ids = new Ids(Clock.systemUTC());
    private final CanonicalForm canonical = new CanonicalForm(new InstalledFormats(List.of(FORMAT), Limits.DEFAULT));
    private final Ledger ledger = new SqlLedger(database, database.dataSource(), canonical);
    private final Dispatches dispatches = new SqlDispatches(database.dataSource(), canonical, clock, ids);
    private final Mailboxes mailboxes = new JpaMailboxes(database, canonical, clock);
    private final Outbox outbox = new SqlOutbox(database.dataSource());
    private final Unfinished unfinished = new SqlUnfinished(database.dataSource());
    private final Journal journal = new JpaJournal(database);
    private final Written written = new Written("tiny", FORMAT.of(ARABIC), List.of());

    @BeforeEach
    void emptyTheJournal() throws SQLException {
        execute(
                "truncate submission, content, delivery, refusal, outgoing, attempt, verdict, outbox, waiting, horizon");
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
    void theOutboxHoldsWhatIsPushedOrQueuedUntilItIsSent() {
        var entry = entry("m-1", Way.PUSH, Way.PULL, Way.QUEUE);
        ledger.enter(entry);

        var items = inTheOutbox();
        sent(1);

        assertThat(items).extracting(Outbox.Item::deliveryId).containsExactly(delivery(entry, 0), delivery(entry, 2));
        assertThat(inTheOutbox()).containsExactly(items.get(1));
    }

    @Test
    void aDeliveryIsWaitingUntilItsVerdict() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        assertThat(state("m-1")).isEqualTo(State.WAITING);

        dispatches.settle(List.of(
                new Settlement.Answered(delivery(entry, 0), written, new Verdict.Accepted(Optional.of("Z-7")))));

        var life = life("m-1");
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.format()).contains("tiny");
        assertThat(life.attempts()).isEqualTo(1);
        assertThat(life.reference()).contains("Z-7");
        assertThat(life.verdictAt()).contains(NOON);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void onlyFailuresBecauseOfTheRecordAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(failed(id, UNREACHABLE)).isEmpty();
        assertThat(failed(id, FAILED)).containsEntry(id, 1);
        assertThat(failed(id, UNREACHABLE)).isEmpty();
        assertThat(failed(id, FAILED)).containsEntry(id, 2);

        assertThat(life("m-1").attempts()).isEqualTo(4);
        assertThat(life("m-1").problem()).contains(FAILED);
        assertThat(state("m-1")).isEqualTo(State.WAITING);
        assertThat(dispatches.open(List.of(id))).hasSize(1);
    }

    @Test
    void theLatestAttemptsAreToldAndAllAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        for (int i = 0; i < 25; i++) failed(id, UNREACHABLE);
        failed(id, FAILED);
        dispatches.settle(List.of(new Settlement.Answered(id, written, new Verdict.Accepted(Optional.empty()))));

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

        dispatches.settle(List.of(new Settlement.Left(delivery(entry, 0), written)));

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void whatIsFetchedWaitsInOrderUntilItsVerdict() {
        var first = entry("m-1", Way.PULL);
        var second = entry("m-2", Way.PULL);
        ledger.enter(first);
        ledger.enter(second);

        var before = mailboxes.waiting(ZAV, Optional.empty(), 10);
        var settled = mailboxes.settle(delivery(first, 0), new Verdict.Accepted(Optional.empty()));
        var after = mailboxes.waiting(ZAV, Optional.empty(), 10);

        assertThat(before).extracting(Waiting::deliveryId).containsExactly(delivery(first, 0), delivery(second, 0));
        assertThat(settled).isTrue();
        assertThat(mailboxes.waiting(ZAV, Optional.of(delivery(first, 0)), 10))
                .extracting(Waiting::deliveryId)
                .containsExactly(delivery(second, 0));
        assertThat(mailboxes.waiting(ZAV, Optional.of(delivery(second, 0)), 10)).isEmpty();
        assertThat(after).extracting(Waiting::deliveryId).containsExactly(delivery(second, 0));
        assertThat(mailboxes.waiting(OFPPT, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void theFirstVerdictStands() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(mailboxes.settle(id, new Verdict.Parked(FAILED))).isTrue();
        assertThat(mailboxes.settle(id, new Verdict.Accepted(Optional.empty()))).isFalse();

        assertThat(mailboxes.standing(ZAV, id)).contains(State.PARKED);
        assertThat(mailboxes.standing(OFPPT, id)).isEmpty();
        assertThat(life("m-1").problem()).contains(FAILED);
    }

    @Test
    void whatIsWrittenTwiceIsKeptOnce() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var other = new Written("other", FORMAT.of("x"), List.of());

        var id = delivery(entry, 0);
        var kept = mailboxes.keep(Map.of(id, written)).get(id);
        var again = mailboxes.keep(Map.of(id, other)).get(id);

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
        mailboxes.keep(Map.of(delivery(first, 0), written));

        var waiting = mailboxes.waiting(ZAV, Optional.empty(), 10);

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

        var waiting = mailboxes.waiting(ZAV, Optional.empty(), 10);

        assertThat(waiting.get(0)).isInstanceOf(Waiting.Unreadable.class);
        assertThat(waiting.get(1)).isInstanceOf(Waiting.Unwritten.class);
    }

    @Test
    void theOutboxCanBeReadWithoutSomeRecipients() {
        ledger.enter(entry("m-1", Way.PUSH));

        assertThat(inTheOutbox(OFPPT)).hasSize(1);
        assertThat(inTheOutbox(ZAV)).isEmpty();
    }

    @Test
    void whatTheBrokerHasLostIsRelayedAgainAndNothingElse() {
        var lost = entry("m-1", Way.PUSH);
        var done = entry("m-2", Way.PUSH);
        var parked = entry("m-3", Way.PUSH);
        var available = entry("m-4", Way.QUEUE);
        for (var entry : List.of(lost, done, parked, available)) ledger.enter(entry);
        sent(10);
        failed(delivery(lost, 0), UNREACHABLE);
        dispatches.settle(
                List.of(new Settlement.Answered(delivery(done, 0), written, new Verdict.Accepted(Optional.empty()))));
        mailboxes.settle(delivery(parked, 0), new Verdict.Parked(FAILED));
        dispatches.settle(List.of(new Settlement.Left(delivery(available, 0), written)));

        assertThat(unfinished.relayAgain(OFPPT, Set.of())).isZero();
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isZero();

        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(lost, 0));
    }

    @Test
    void aPartnerThatFetchesFromNowOnFindsWhatWasToBePushed() {
        var queued = entry("m-1", Way.PUSH);
        var relayed = entry("m-2", Way.PUSH);
        ledger.enter(relayed);
        sent(10);
        ledger.enter(queued);

        assertThat(unfinished.letWait(ZAV)).isEqualTo(2);
        assertThat(unfinished.letWait(ZAV)).isZero();

        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).hasSize(2);
        assertThat(inTheOutbox()).isEmpty();
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(mailboxes.standing(ZAV, delivery(queued, 0))).contains(State.AVAILABLE);
    }

    @Test
    void aPartnerThatIsCalledFromNowOnGetsWhatItHasNotAnswered() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);

        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);

        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(entry, 0));
        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }

    @Test
    void whatLiesInItsQueueIsNotRelayedAgain() {
        var queued = entry("m-1", Way.PUSH);
        var lost = entry("m-2", Way.PUSH);
        ledger.enter(queued);
        ledger.enter(lost);
        sent(10);

        assertThat(unfinished.relayAgain(ZAV, Set.of(delivery(queued, 0)))).isEqualTo(1);

        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(lost, 0));
    }

    @Test
    void theOutboxIsInTheOrderOfAcceptanceWhateverTheClockSays() {
        var jumping = new Ids(Clock.fixed(NOON.minusSeconds(3600), ZoneOffset.UTC));
        var first = entry("m-1", ids, Way.PUSH);
        var second = entry("m-2", jumping, Way.PUSH);
        ledger.enter(first);
        ledger.enter(second);

        assertThat(delivery(second, 0)).isLessThan(delivery(first, 0));
        assertThat(inTheOutbox())
                .extracting(Outbox.Item::deliveryId)
                .containsExactly(delivery(first, 0), delivery(second, 0));
        assertThat(dispatches.open(List.of(delivery(second, 0), delivery(first, 0))))
                .extracting(opened -> ready(opened).deliveryId())
                .containsExactly(delivery(first, 0), delivery(second, 0));
    }

    @Test
    void onlyWhatWasSentIsTakenOffTheOutbox() {
        ledger.enter(entry("m-1", Way.PUSH));
        ledger.enter(entry("m-2", Way.PUSH));

        assertThatThrownBy(() -> outbox.take(10, Set.of(), _ -> {
                    throw new IllegalStateException("the hub stops");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.take(10, Set.of(), items -> items.subList(1, 2))).isEqualTo(2);

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
    void aVerdictThatIsThereStands() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        dispatches.settle(List.of(new Settlement.SetAside(id, new Verdict.Parked(FAILED))));

        dispatches.settle(List.of(new Settlement.Answered(id, written, new Verdict.Accepted(Optional.empty()))));

        assertThat(state("m-1")).isEqualTo(State.PARKED);
    }

    private Map<UUID, Integer> failed(UUID id, Problem problem) {
        return dispatches.settle(List.of(new Settlement.Failed(id, written, problem)));
    }

    private static Dispatch ready(Dispatches.Opened opened) {
        return ((Dispatches.Opened.Ready) opened).dispatch();
    }

    private List<Outbox.Item> inTheOutbox(PartnerId... butNotFor) {
        var all = new ArrayList<Outbox.Item>();
        outbox.take(10, Set.of(butNotFor), items -> {
            all.addAll(items);
            return List.of();
        });
        return all;
    }

    private void sent(int most) {
        outbox.take(most, Set.of(), items -> items);
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
        return entry(messageId, ids, ways);
    }

    private Entry entry(String messageId, Ids ids, Way... ways) {
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
        return new Entry(receipt, "SOAP", "f".repeat(64), document, record(), postings);
    }

    private static HubRecord record() {
        return done(FORMAT.read(FORMAT.of(ARABIC)));
    }

    private static <T> T done(Translation<T> translation) {
        return ((Translation.Done<T>) translation).value();
    }
}
