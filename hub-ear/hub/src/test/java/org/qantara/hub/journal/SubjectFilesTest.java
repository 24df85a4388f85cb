package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qantara.canonical.QantaraJson;
import org.qantara.hub.Partners;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.dossier.FileJson;
import org.qantara.hub.dossier.FilePage;
import org.qantara.hub.dossier.FilePlans;
import org.qantara.hub.dossier.SubjectFile;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.Identifier;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** What somebody is told about themselves. */
class SubjectFilesTest extends JournalFixture {
    private static final String HIND = "JA778899";
    private static final Doer OFFICER = Doer.user("salma", Through.ADMIN);

    private final Registry registry = new Registry(
            List.of(
                    named(ANAPEC, Map.of("ar", "الوكالة الوطنية", "fr", "Agence nationale", "en", "National agency")),
                    named(ZAV, Map.of("en", "Central <b>office</b>"))),
            List.of(Partners.agreement(ANAPEC, ZAV, "job-placement")));
    private final SubjectFiles files = new SubjectFiles(database.dataSource(), subjects, keyring, registry, clock);
    private final String agreement = registry.agreements().getFirst().id();

    @Test
    void whatCameWhereItWentAndWhatStayedIsTold() {
        var entry = enter("m-1", HIND, Way.PUSH, Way.PUSH, Way.PUSH);
        enter("m-2", "BK445566", Way.PUSH);
        settle(
                new Settlement.Answered(with(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))),
                new Settlement.SetAside(delivery(entry, 1), new Verdict.Parked(FAILED)));

        var file = files.of(hind());

        assertThat(file.state()).isEqualTo(SubjectFile.State.KNOWN);
        var received = file.received().getFirst();
        assertThat(file.received()).hasSize(1);
        assertThat(received.id()).isEqualTo(entry.receipt().submissionId());
        assertThat(received.from()).isEqualTo("anapec");
        assertThat(received.isStored()).isTrue();
        assertThat(received.keptUntil()).isEmpty();
        var sent = received.sent();
        assertThat(sent).extracting(one -> one.state().orElse("")).containsExactly("DELIVERED", "PARKED", "");
        assertThat(sent.getFirst().agreement()).contains(agreement);
        assertThat(sent.getFirst().ground()).hasToString("[PUBLIC_TASK]");
        assertThat(sent.getFirst().withheld()).containsExactly("/person/identifiers");
        assertThat(sent.get(1).problem()).contains(ProblemCode.RECEIVER_FAILED);
        assertThat(received.events())
                .extracting(SubjectFile.Event::deed)
                .containsExactly("ACCEPTED", "DELIVERED", "PARKED");
    }

    /** Of which the consent was narrowed once it had been fetched. */
    @Test
    void whatTheRecipientHadInAnEarlierLetterIsNotSaidToBeWithheld() {
        var id = delivery(enter("m-1", HIND, Way.PULL), 0);
        kept(id, "1", "/person/identifiers", "/contacts");
        kept(id, "2", "/person/identifiers", "/person/birthDate", "/contacts");
        assertThat(withheld()).containsExactly("/person/identifiers", "/contacts");

        kept(id, "3", "/contacts");
        assertThat(withheld()).containsExactly("/contacts");

        kept(id, "4", "/person/identifiers", "/person/birthDate", "/contacts");
        assertThat(withheld()).containsExactly("/contacts");
    }

    private void kept(UUID delivery, String terms, String... withheld) {
        var losses = Stream.of(withheld)
                .map(at -> new Loss(at, Loss.Reason.NOT_CONSENTED))
                .toList();
        mailboxes.keep(Map.of(delivery, new Written("tiny", FORMAT.of(ARABIC), losses, agreement + "~" + terms)));
    }

    private List<String> withheld() {
        return files.of(hind()).received().getFirst().sent().getFirst().withheld();
    }

    @Test
    void anInstitutionIsNamedInTheLanguageAndNothingIsTakenForMarkup() {
        var entry = enter("m-1", HIND, Way.PUSH);
        settle(new Settlement.Answered(with(delivery(entry, 0)), new Verdict.Accepted(Optional.empty())));
        var file = files.of(hind());

        var arabic = FilePage.of(file, hind(), Texts.ARABIC, registry);
        var json = FileJson.of(file, Locale.FRENCH, registry);

        assertThat(arabic)
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "الوكالة الوطنية",
                        "Central &lt;b&gt;office&lt;/b&gt;",
                        "مهمة للمصلحة العامة",
                        "رقم بطاقة التعريف الوطنية: <bdi dir=\"ltr\"><code>" + HIND,
                        "<li>الشخص › رقم التعريف</li>")
                .doesNotContain("<b>", "<script", "الزروالي", ">job-placement<", "identifiers");
        assertThat(FilePage.of(file, hind(), Locale.FRENCH, registry)).contains("dir=\"ltr\"", "Agence nationale");
        assertThat(FilePage.POLICY).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(json.at("/received/0/from/name").asText()).isEqualTo("Agence nationale");
        assertThat(json.at("/received/0/sent/0/state/text").asText()).isEqualTo("reçu");
    }

    @Test
    void whatThePersonHasConsentedToAndUntilWhenIsTold() throws SQLException {
        var entry = enter("m-1", HIND, Way.PUSH);
        execute("""
            insert into consent (subject, purpose, recipient, categories, given_at, valid_until, submission, entered_at)
            select s.subject, 'mobility', 'zav', '{birth,identity}', '2026-03-02T09:00Z', '2027-03-02T09:00Z', s.id, now()
            from submission s where s.id = '%s'
            """.formatted(entry.receipt().submissionId()));

        var file = files.of(hind());

        var json = FileJson.of(file, Locale.FRENCH, registry).at("/consents/0");
        assertThat(json.path("categories").toString()).isEqualTo("[\"birth\",\"identity\"]");
        assertThat(json.path("validUntil").asText()).isEqualTo("2027-03-02T09:00:00.000Z");
        assertThat(FilePage.of(file, hind(), Texts.ARABIC, registry))
                .contains("أنواع البيانات", "الميلاد, الاسم والجنس", "حتى");
    }

    @Test
    void whatARecordSaysIsShownInWordsOnceItIsStored() {
        var real = new CanonicalForm(new InstalledFormats(List.of(new QantaraJson()), Limits.DEFAULT));
        var entry = about("m-1", HIND, Way.PUSH);
        new SqlLedger(database, database.dataSource(), real, subjects, justEntered, Consequences.NONE).enter(entry);

        var file = files.of(hind());
        var french = FilePage.of(file, hind(), Locale.FRENCH, registry);

        assertThat(french)
                .contains(
                        "Ce que dit le dossier",
                        "<li>nom de famille: <bdi>Zerrouali الزروالي</bdi></li>",
                        "<li>date de naissance: <bdi><bdi dir=\"ltr\"><time>1999-04-07</time></bdi></bdi></li>",
                        "<li>type: numéro d’identité nationale</li><li>valeur: <bdi>" + HIND + "</bdi></li>");
        assertThat(file.toString()).doesNotContain("Zerrouali", HIND);
        assertThat(FileJson.of(file, Locale.FRENCH, registry)
                        .at("/received/0/record/person/birthDate")
                        .asText())
                .isEqualTo("1999-04-07");
    }

    @Test
    void whoIsNotKnownIsToldSoAndWhoWasErasedWhatHappenedUntilThen() {
        assertThat(files.of(hind()).state()).isEqualTo(SubjectFile.State.UNKNOWN);
        var entry = enter("m-1", HIND, Way.PUSH);
        settle(new Settlement.Answered(with(delivery(entry, 0)), new Verdict.Accepted(Optional.empty())));
        var notices = new Notices(database.dataSource(), Duration.ofDays(30), clock, ids);

        var letters = new QueuedLetters(database.dataSource(), registry, (_, _) -> Optional.empty());
        new Erasures(database.dataSource(), subjects, notices, letters, clock, ids).erase(hind(), OFFICER, "request 7");

        var file = files.of(hind());
        assertThat(file.state()).isEqualTo(SubjectFile.State.ERASED);
        assertThat(file.erasedAt()).isPresent();
        assertThat(file.received().getFirst().isStored()).isFalse();
        assertThat(file.received().getFirst().sent().getFirst().notices()).hasSize(1);
        assertThat(file.received().getFirst().events())
                .extracting(SubjectFile.Event::actor)
                .contains("user:salma");
        assertThat(FilePage.of(file, hind(), Texts.ARABIC, registry)).contains("أُتلف", "salma");
    }

    @Test
    void aRecipientIsToldOnceItWasAndItsAcknowledgementIsAmongTheEvents() {
        var entry = enter("m-1", HIND, Way.PUSH);
        settle(new Settlement.Answered(with(delivery(entry, 0)), new Verdict.Accepted(Optional.empty())));
        var notices = new Notices(database.dataSource(), Duration.ofDays(30), clock, ids);
        erasures(notices).erase(hind(), OFFICER, "request 7");

        var before = FilePage.of(files.of(hind()), hind(), Locale.ENGLISH, registry);
        var notice = notices.read(ZAV, Through.PULL).getFirst();
        var told = FilePage.of(files.of(hind()), hind(), Locale.ENGLISH, registry);
        notices.acknowledge(ZAV, notice.id(), Through.REST);
        var file = files.of(hind());

        assertThat(before).contains("the recipient has not been told yet").doesNotContain("told on");
        assertThat(told)
                .contains("To erase the record<br>told on <bdi dir=\"ltr\"><time>2026-03-04 12:00</time></bdi>")
                .doesNotContain("not been told");
        assertThat(file.received().getFirst().events())
                .extracting(SubjectFile.Event::deed)
                .endsWith("NOTIFIED", "ERASURE_ACKNOWLEDGED");
        assertThat(FileJson.of(file, Texts.ARABIC, registry)
                        .at("/received/0/sent/0/notices/0/text")
                        .asText())
                .startsWith("محو السجل: أُبلغت")
                .contains("وأكّدت");
    }

    /** The shape of the plans is the same with a million. */
    @Test
    void amongAHundredThousandActsItTakesAMoment() throws SQLException {
        var entry = enter("m-1", HIND, Way.PUSH);
        settle(new Settlement.Answered(with(delivery(entry, 0)), new Verdict.Accepted(Optional.empty())));
        execute("""
            insert into act (at, deed, actor, through, submission, partner, outcome, times)
            select now(), 'ACCEPTED', 'partner:anapec', 'SOAP', gen_random_uuid(), 'anapec', 'OK', 1
            from generate_series(1, 100000)
            """);
        execute("analyze act");
        files.of(hind());

        var start = System.nanoTime();
        var file = files.of(hind());
        var millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(FilePlans.of(database.dataSource(), entry.receipt().submissionId()))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on act"))
                .anySatisfy(plan -> assertThat(plan).contains("Scan", " on act "));
        System.getLogger("file").log(System.Logger.Level.INFO, "a file among 100,000 acts: {0} ms", millis);
        assertThat(file.received().getFirst().events()).hasSize(2);
        assertThat(millis).isLessThan(10_000);
    }

    private Settlement.Try with(UUID delivery) {
        var letter = new Written(
                "tiny",
                FORMAT.of(ARABIC),
                List.of(
                        new Loss("/person/identifiers", Loss.Reason.WITHHELD),
                        new Loss("/photo", Loss.Reason.NO_PLACE)),
                agreement + "~0123");
        return new Settlement.Try(delivery, ids.get(), NOON, letter);
    }

    private Erasures erasures(Notices notices) {
        var letters = new QueuedLetters(database.dataSource(), registry, (_, _) -> Optional.empty());
        return new Erasures(database.dataSource(), subjects, notices, letters, clock, ids);
    }

    private static Whom hind() {
        return new Whom.Person(List.of(Identifier.of(Identifier.Kind.NATIONAL_ID, HIND)), List.of(), Optional.empty());
    }

    private static Partner named(PartnerId id, Map<String, String> names) {
        return new Partner(
                id,
                names,
                Institution.OTHER,
                Optional.of("MA"),
                Status.LIVE,
                List.of(),
                new FormatId("tiny"),
                new Access.MailboxPull(),
                Set.of(),
                List.of(),
                List.of());
    }
}
