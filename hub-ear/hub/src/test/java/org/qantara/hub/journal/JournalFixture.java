package org.qantara.hub.journal;

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
import org.junit.jupiter.api.BeforeEach;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.instances.SqlHeartbeats;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Keys;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.HubRecord;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** A journal on a real database, empty at the start of each test, and what is put into it. */
abstract class JournalFixture {
    static final PartnerId ANAPEC = new PartnerId("anapec");
    static final PartnerId ZAV = new PartnerId("zav");
    static final PartnerId OFPPT = new PartnerId("ofppt");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");
    static final String ARABIC = "فاطمة الزهراء بنعلي";
    static final String NAME = "Oumnia Zerrouali الزروالي";
    static final TinyFormat FORMAT = TinyFormat.named(CanonicalForm.FORMAT);
    static final Problem UNREACHABLE = Problem.of(ProblemCode.RECEIVER_UNREACHABLE, "");
    static final Problem FAILED = Problem.of(ProblemCode.RECEIVER_FAILED, "");

    static final int MOST_FAILURES = 3;

    /** The only one, and not at work as far as others can see. */
    static final UUID HUB = UUID.fromString("0198c0de-0000-7000-8000-00000000004b");

    final TestDatabase database = TestDatabase.running();
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final OrderedIds ids = new OrderedIds(Clock.systemUTC());
    final CanonicalForm canonical = new CanonicalForm(new InstalledFormats(List.of(FORMAT), Limits.DEFAULT));
    final JustEntered justEntered = new JustEntered(0, clock); // everything is read from the database
    final Keyring keyring = Keys.KEYRING;
    final Subjects subjects = new Subjects(keyring, ids);
    final Ledger ledger =
            new SqlLedger(database, database.dataSource(), canonical, subjects, justEntered, Consequences.NONE);
    final Dispatches dispatches = new SqlDispatches(database.dataSource(), canonical, keyring, justEntered, clock, HUB);
    final TurnedAway turnedAway = new TurnedAway(new Acts(database.dataSource())::record, clock);
    final Mailboxes mailboxes =
            new SqlMailboxes(database, database.dataSource(), canonical, keyring, turnedAway, clock);
    final Outbox outbox = new SqlOutbox(database.dataSource());
    final Unfinished unfinished = new SqlUnfinished(database.dataSource());
    final Journal journal = new JpaJournal(database, keyring, turnedAway);
    final Written written = new Written("tiny", FORMAT.of(ARABIC), List.of());

    @BeforeEach
    void emptyTheJournal() throws SQLException {
        execute("""
            truncate submission, content, delivery, refusal, outgoing, attempt, verdict, outbox, waiting, horizon,
            subject, subject_mark, subject_also, keyring, erasure, erased, notice, consent, kept, retention, underway, instance,
            person_said, person_block, identity_conflict, identity_conflict_repeat, quarantine
            """);
    }

    List<Settlement.SetAside> failed(UUID id, Problem problem) {
        return settle(new Settlement.Failed(made(id), problem, !problem.equals(UNREACHABLE)));
    }

    List<Settlement.SetAside> settle(Settlement... settlements) {
        return dispatches.settle(List.of(settlements), MOST_FAILURES);
    }

    Settlement.Try made(UUID delivery) {
        return new Settlement.Try(delivery, ids.get(), NOON, written);
    }

    /** From now on others see that the hub is at work. */
    void isAtWork() {
        new SqlHeartbeats(database.dataSource()).beat(HUB);
    }

    void isKilled() throws SQLException {
        execute("delete from instance");
    }

    static Dispatch ready(Dispatches.Opened opened) {
        return ((Dispatches.Opened.Ready) opened).dispatch();
    }

    List<Outbox.Item> inTheOutbox(PartnerId... butNotFor) {
        var all = new ArrayList<Outbox.Item>();
        outbox.take(10, Set.of(butNotFor), items -> {
            all.addAll(items);
            return List.of();
        });
        return all;
    }

    void sent(int most) {
        outbox.take(most, Set.of(), items -> items);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    State state(String messageId) {
        return life(messageId).state();
    }

    SubmissionLife.DeliveryLife life(String messageId) {
        return journal.message(ANAPEC, messageId).orElseThrow().deliveries().getFirst();
    }

    static UUID delivery(Entry entry, int position) {
        return entry.postings().get(position).deliveryId();
    }

    Refusal refusal(String messageId, ProblemCode code) {
        return new Refusal(ids.get(), ANAPEC, messageId, "SOAP", NOON, "f".repeat(64), Problem.of(code, "to", "x"));
    }

    Entry entry(String messageId, Way... ways) {
        return entry(messageId, ids, ways);
    }

    Entry entry(String messageId, OrderedIds ids, Way... ways) {
        return entry(messageId, ids, ZAV, ways);
    }

    Entry entry(String messageId, OrderedIds ids, PartnerId to, Way... ways) {
        var postings = new ArrayList<Entry.Posting>();
        for (var way : ways) postings.add(new Entry.Posting(ids.get(), to, way));
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
        return new Entry(receipt, "SOAP", "f".repeat(64), document, record(), postings, Optional.of("anapec-zav"));
    }

    /** Enters a document about somebody with this national id. */
    Entry enter(String messageId, String nationalId, Way... ways) {
        var entry = about(messageId, nationalId, ways);
        ledger.enter(entry);
        return entry;
    }

    Entry about(String messageId, String nationalId, Way... ways) {
        return about(messageId, nationalId, ids, ways);
    }

    Entry about(String messageId, String nationalId, OrderedIds ids, Way... ways) {
        return about(messageId, NAME, nationalId, ids, ways);
    }

    Entry about(String messageId, String name, String nationalId, OrderedIds ids, Way... ways) {
        var plain = entry(messageId, ids, ways);
        var document = FORMAT.document(Map.of("name", name, "id", nationalId, "born", "1999-04-07"));
        var record = done(FORMAT.read(document));
        return new Entry(
                plain.receipt(),
                plain.via(),
                plain.fingerprint(),
                document,
                record,
                plain.postings(),
                plain.agreement());
    }

    long count(String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static HubRecord record() {
        return done(FORMAT.read(FORMAT.of(ARABIC)));
    }

    static <T> T done(Translation<T> translation) {
        return ((Translation.Done<T>) translation).value();
    }
}
