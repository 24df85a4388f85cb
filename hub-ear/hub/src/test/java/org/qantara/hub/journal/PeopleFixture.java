package org.qantara.hub.journal;

import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.byConsent;
import static org.qantara.hub.Partners.ofConsents;
import static org.qantara.hub.Partners.partner;
import static org.qantara.hub.Said.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.qantara.canonical.QantaraJson;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.consent.Register;
import org.qantara.hub.consent.SqlConsents;
import org.qantara.hub.consent.Withdrawals;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.erasure.Holds;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** People of whom records are entered, who consent and withdraw, and are held and erased. */
abstract class PeopleFixture extends JournalFixture {
    /** Nothing is kept any longer than until its verdict. */
    static final Expiry.Periods AT_ONCE = new Expiry.Periods() {
        @Override
        public String version() {
            return "0".repeat(64);
        }

        @Override
        public Instant earliest(Instant now) {
            return now;
        }

        @Override
        public Instant until(Expiry.Ended ended) {
            return ended.at();
        }
    };

    static final Duration MONTH = Duration.ofDays(30);
    static final Doer OFFICER = Doer.user("salma", Through.ADMIN);
    static final Doer ZAV_ITSELF = Doer.partner("zav", Through.MESSAGING);
    static final String OMAR = "BK445566";
    static final String HIND = "JA778899";
    static final String YASSINE = "QX204418";
    static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
    static final Instant ELEVEN = Instant.parse("2026-03-04T11:00:00Z");
    static final Problem WITHDRAWN_FROM_ZAV = Problem.of(ProblemCode.CONSENT_WITHDRAWN, "to", "zav");

    final Registry registry = new Registry(
            List.of(
                    partner(ANAPEC, FORMAT, new Access.MailboxPull()),
                    partner(OFPPT, FORMAT, new Access.MailboxPull()),
                    partner(ZAV, FORMAT, new Access.MailboxQueue())),
            List.of(
                    byConsent(agreement(ANAPEC, ZAV, "job-placement")),
                    byConsent(agreement(ANAPEC, OFPPT, "job-placement")),
                    agreement(ANAPEC, ZAV, "training"),
                    ofConsents(agreement(ANAPEC, ZAV, "job-placement"))));

    /** Whether letters that are asked for are there no more. */
    volatile boolean gone = true;

    /** Whether the broker does. */
    volatile boolean answers = true;

    final BlockingQueue<UUID> takenBack = new LinkedBlockingQueue<>();
    final QueuedLetters letters = new QueuedLetters(database.dataSource(), registry, (_, deliveries) -> {
        takenBack.addAll(deliveries);
        return answers ? Optional.of(gone ? Set.copyOf(deliveries) : Set.of()) : Optional.empty();
    });
    final Notices notices = new Notices(database.dataSource(), MONTH, clock, ids);
    final Erasures erasures = new Erasures(database.dataSource(), subjects, notices, letters, clock, ids);
    final Holds holds = new Holds(database.dataSource(), subjects, clock);

    final CanonicalForm form = new CanonicalForm(new InstalledFormats(List.of(new QantaraJson()), Limits.DEFAULT));
    final Consents consents = new SqlConsents(database.dataSource(), subjects, clock);
    final Withdrawals withdrawals =
            new Withdrawals(database.dataSource(), new Gate(registry, consents, clock), notices, letters, clock);
    final Ledger entering = new SqlLedger(
            database, database.dataSource(), form, subjects, justEntered, new Register(withdrawals, subjects, clock));
    final Dispatches delivering = new SqlDispatches(database.dataSource(), form, keyring, justEntered, clock, HUB);

    static Erasure.Done done(Erasure erasure) {
        return (Erasure.Done) erasure;
    }

    static Whom number(String nationalId) {
        return numbers(nationalId);
    }

    static Whom numbers(String... nationalIds) {
        return new Whom.Person(
                Stream.of(nationalIds)
                        .map(number -> Identifier.of(Identifier.Kind.NATIONAL_ID, number))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    void delivered(Entry entry) {
        settle(new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))));
    }

    /** Names Omar and Hind. */
    Entry both(String messageId, Way way) {
        var plain = entry(messageId, way);
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

    List<Notice> toZav() {
        return notices.page(new Notices.Filter(Optional.empty(), Optional.of(ZAV), Optional.empty()), 10);
    }

    static HubRecord given(PartnerId to, Instant at) {
        return statement(YASSINE, to, at, Optional.empty());
    }

    static HubRecord withdrawn(PartnerId to, Instant given, Instant at) {
        return statement(YASSINE, to, given, Optional.of(at));
    }

    /** With the names and the date of birth of the statements. */
    static HubRecord person(String... nationalIds) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("ياسين", "العلوي"));
        draft.birthDate = PartialDate.of(1998, 7, 19);
        for (var id : nationalIds) draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, id));
        return draft.done();
    }

    Entry enterStatement(String messageId, HubRecord statement) {
        return enter(messageId, statement, ZAV, "job-placement", Way.PUSH);
    }

    Entry enter(String messageId, HubRecord record, PartnerId to, String purpose, Way way) {
        var posting = new Entry.Posting(ids.get(), to, way);
        var receipt = new Receipt(
                ids.get(),
                messageId,
                ANAPEC,
                NOON,
                HexFormat.of().formatHex(new byte[32]),
                "qantara-json",
                record.type().id(),
                purpose,
                List.of(new Receipt.Addressed(posting.deliveryId(), to)),
                List.of());
        var entry = new Entry(
                receipt,
                "REST",
                UUID.randomUUID().toString(),
                Payload.json("{}"),
                record,
                List.of(posting),
                Optional.empty());
        entering.enter(entry);
        return entry;
    }
}
