package org.qantara.hub.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.qantara.anapec.AnapecOffers;
import org.qantara.canonical.QantaraJson;
import org.qantara.hub.MovableClock;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.flow.Reception;
import org.qantara.hub.flow.RowReceiving;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.JustEntered;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.journal.RowLedger;
import org.qantara.hub.journal.SqlLedger;
import org.qantara.hub.journal.SqlOutbox;
import org.qantara.hub.journal.SqlRowLedger;
import org.qantara.hub.journal.SqlUnfinished;
import org.qantara.hub.journal.TestDatabase;
import org.qantara.hub.people.Descriptions;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.setup.OrderedIds;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Keys;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.Candidate;
import org.qantara.model.Enrolment;
import org.qantara.model.RecordType;
import org.qantara.ofppt.OfpptTrainees;
import org.qantara.spi.Limits;

/** OFPPT sends files of trainees, which ZAV gets by push and Enabel fetches, on a real database. */
abstract class FilesFixture {
    static final PartnerId OFPPT = new PartnerId("ofppt");
    static final PartnerId ZAV = new PartnerId("zav");
    static final PartnerId ENABEL = new PartnerId("enabel");
    static final TinyFormat FORMAT = TinyFormat.named("tiny");

    final TestDatabase database = TestDatabase.running();
    final DataSource source = database.dataSource();
    final MovableClock clock = new MovableClock();
    final OrderedIds ids = new OrderedIds(Clock.systemUTC());
    final InstalledFormats formats = new InstalledFormats(
            List.of(new QantaraJson(), new OfpptTrainees(), new AnapecOffers(), new Passports(), FORMAT),
            Limits.DEFAULT);
    final CanonicalForm form = new CanonicalForm(formats);
    final Keyring keyring = Keys.KEYRING;
    final Subjects subjects = new Subjects(keyring, ids);
    final SqlLedger ledger = new SqlLedger(
            database,
            source,
            form,
            subjects,
            new JustEntered(0, clock),
            new Descriptions(subjects, keyring, form, clock, ids));
    final RowLedger rows = new SqlRowLedger(source, ledger, form, subjects);
    final Outbox outbox = new SqlOutbox(source);
    final SqlUnfinished unfinished = new SqlUnfinished(source);
    final Files files = new Files(source, new TurnedAway(_ -> {}, clock));
    final AtomicInteger woken = new AtomicInteger();

    @BeforeEach
    void empty() throws SQLException {
        execute("""
            truncate submission, content, delivery, refusal, attempt, verdict, outbox, waiting, horizon, subject, subject_mark,
            subject_also, person_said, person_block, identity_conflict, quarantine, file, file_chunk, file_problem cascade
            """);
    }

    final RowReceiving receiving() {
        var registry = new Registry(
                List.of(
                        Partners.partner(OFPPT, FORMAT, new Access.MailboxPull()),
                        Partners.partner(ZAV, FORMAT, new Access.RestPush(URI.create("http://localhost:1/"))),
                        Partners.partner(ENABEL, FORMAT, new Access.MailboxPull())),
                List.of(
                        agreement(ZAV, RecordType.ENROLMENT, Enrolment.class),
                        agreement(ENABEL, RecordType.ENROLMENT, Enrolment.class),
                        agreement(ZAV, RecordType.CANDIDATE, Candidate.class)));
        var reception = new Reception(formats, new Gate(registry, clock), ledger, () -> {}, clock, ids);
        return new RowReceiving(reception, rows);
    }

    private static Agreement agreement(PartnerId to, RecordType type, Class<?> record) {
        return new Agreement(
                Agreement.id(OFPPT, to, type, "training"),
                OFPPT,
                to,
                type,
                "training",
                Optional.empty(),
                Arrays.stream(record.getRecordComponents())
                        .map(it -> FieldPath.of("/" + it.getName()))
                        .toList(),
                Optional.of(LegalGround.PUBLIC_TASK),
                Optional.of(new Authorisation("CNDP-7", LocalDate.parse("2000-01-01"), LocalDate.parse("2099-12-31"))),
                Optional.empty(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }

    final Readers readers() {
        return new Readers(source, formats, subjects, keyring, receiving(), rows, woken::incrementAndGet, clock);
    }

    final Taking taking(int most) {
        return new Taking(source, formats, files, subjects, keyring, clock, most);
    }

    static Sent sent(String messageId) {
        return sent(messageId, Optional.empty());
    }

    static Sent sent(String messageId, Optional<String> format) {
        return new Sent(
                OFPPT,
                Via.REST,
                messageId,
                format,
                Optional.empty(),
                Optional.of("training"),
                List.of("zav", "enabel"));
    }

    static Sent sent(String messageId, Optional<String> purpose, List<String> to) {
        return new Sent(OFPPT, Via.SOAP, messageId, Optional.empty(), Optional.empty(), purpose, to);
    }

    static Sent toZav(String messageId) {
        return sent(messageId, Optional.of("training"), List.of("zav"));
    }

    final FileIntake.Taken take(Sent sent, InputStream body) {
        return take(sent, 1 << 20, body);
    }

    private FileIntake.Taken take(Sent sent, int most, InputStream body) {
        try {
            return taking(most).take(sent, body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    final UUID received(Sent sent, InputStream body) {
        return received(sent, 1 << 20, body);
    }

    final UUID received(Sent sent, int most, InputStream body) {
        assertThat(take(sent, most, body)).isInstanceOf(FileIntake.Taken.Received.class);
        return files.fileOfMessage(OFPPT, sent.messageId()).orElseThrow().id();
    }

    /** Sends it and reads it to its end. */
    final ReceivedFile read(String messageId, InputStream body) {
        return read(sent(messageId), body);
    }

    final ReceivedFile read(Sent sent, InputStream body) {
        received(sent, body);
        readers().run();
        return file(sent.messageId());
    }

    final ReceivedFile file(String messageId) {
        return files.fileOfMessage(OFPPT, messageId).orElseThrow();
    }

    /** Deliveries that are on their way to who gets them pushed. */
    final List<UUID> leaving() {
        var all = new ArrayList<UUID>();
        outbox.take(10_000, Set.of(), items -> {
            items.forEach(item -> all.add(item.deliveryId()));
            return List.of();
        });
        return all;
    }

    final long count(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    final void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
