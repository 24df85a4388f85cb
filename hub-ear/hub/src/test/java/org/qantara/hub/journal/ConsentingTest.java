package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.byConsent;
import static org.qantara.hub.Partners.ofConsents;
import static org.qantara.hub.Partners.partner;
import static org.qantara.hub.Said.statement;
import static org.qantara.hub.gate.Consents.Standing.GIVEN;
import static org.qantara.hub.gate.Consents.Standing.MISSING;
import static org.qantara.hub.gate.Consents.Standing.WITHDRAWN;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.canonical.QantaraJson;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.consent.Register;
import org.qantara.hub.consent.SqlConsents;
import org.qantara.hub.consent.Withdrawals;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Consents.Trace;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What people consent to, on a real database: which statement counts, and what ends with it. */
class ConsentingTest extends JournalFixture {
    private static final String YASSINE = "QX204418";
    private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-04T11:00:00Z");
    private static final Problem WITHDRAWN_FROM_ZAV = Problem.of(ProblemCode.CONSENT_WITHDRAWN, "to", "zav");

    private static final Doer ZAV_ITSELF = Doer.partner("zav", Through.MESSAGING);

    private final Registry registry = new Registry(
            List.of(
                    partner(ANAPEC, FORMAT, new Access.MailboxPull()),
                    partner(OFPPT, FORMAT, new Access.MailboxPull()),
                    partner(ZAV, FORMAT, new Access.RestPush(URI.create("http://localhost:1/")))),
            List.of(
                    byConsent(agreement(ANAPEC, ZAV, "job-placement")),
                    byConsent(agreement(ANAPEC, OFPPT, "job-placement")),
                    agreement(ANAPEC, ZAV, "training"),
                    ofConsents(agreement(ANAPEC, ZAV, "job-placement"))));
    private volatile boolean gone = true;
    private final BlockingQueue<UUID> takenBack = new LinkedBlockingQueue<>();
    private final CanonicalForm form =
            new CanonicalForm(new InstalledFormats(List.of(new QantaraJson()), Limits.DEFAULT));
    private final Notices notices = new Notices(database.dataSource(), Duration.ofDays(30), clock, ids);
    private final Consents consents = new SqlConsents(database.dataSource(), subjects);
    private final Withdrawals withdrawals = new Withdrawals(
            database.dataSource(),
            new Gate(registry, consents, clock),
            notices,
            (_, deliveries) -> {
                takenBack.addAll(deliveries);
                return gone ? Set.copyOf(deliveries) : Set.of();
            },
            clock);
    private final Ledger entering = new SqlLedger(
            database, database.dataSource(), form, subjects, justEntered, new Register(withdrawals, subjects, clock));
    private final Dispatches delivering = new SqlDispatches(database.dataSource(), form, keyring, justEntered, clock);

    @Test
    void aConsentIsForOnePersonOneRecipientAndOnePurpose() {
        var sent = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        assertThat(standing(sent)).isEqualTo(MISSING);

        enterStatement("c-1", given(ZAV, NINE));

        assertThat(standing(sent)).isEqualTo(GIVEN);
        assertThat(consents.of(person(YASSINE), "job-placement", List.of(ZAV, OFPPT)))
                .isEqualTo(Map.of(ZAV, GIVEN, OFPPT, MISSING));
        assertThat(consents.of(person(YASSINE), "training", List.of(ZAV))).isEqualTo(Map.of(ZAV, MISSING));
        assertThat(consents.of(person("QX000099"), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void theLatestStatementCountsWheneverItComes() {
        enterStatement("c-1", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-2", given(ZAV, NINE));
        assertThat(standing()).isEqualTo(WITHDRAWN);

        enterStatement("c-3", given(ZAV, ELEVEN));
        assertThat(standing()).isEqualTo(GIVEN);

        enterStatement("c-4", withdrawn(ZAV, NINE, TEN));
        assertThat(standing()).isEqualTo(GIVEN);

        enterStatement("c-5", withdrawn(ZAV, ELEVEN, ELEVEN));
        assertThat(standing()).as("at the same time no is later than yes").isEqualTo(WITHDRAWN);
    }

    @Test
    void whatIsSaidTwiceCountsOnce() throws SQLException {
        var first = enterStatement("c-1", given(ZAV, NINE));
        enterStatement("c-2", given(ZAV, NINE));

        assertThat(count("select count(*) from consent")).isOne();
        assertThat(count("select count(*) from consent where submission = '%s'"
                        .formatted(first.receipt().submissionId())))
                .isOne();
    }

    @Test
    void whoHasNoNumberIsKnownByTheArabicNameAndTheDateOfBirth() {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("ياسين", "العلوي"));
        draft.birthDate = PartialDate.of(1998, 7, 19);
        var numberless = draft.done();

        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enterStatement("c-1", given(ZAV, NINE));

        assertThat(consents.of(numberless, "job-placement", List.of(ZAV))).isEqualTo(Map.of(ZAV, GIVEN));
    }

    @Test
    void whoCannotBeToldHasNotConsented() {
        var nobody = new CandidateDraft("qantara-json");
        nobody.names.add(PersonName.of("ياسين", "العلوي"));

        assertThat(consents.of(nobody.done(), "job-placement", List.of(ZAV))).isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void ofARecordAboutSeveralAllMustHaveConsented() {
        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enter("m-2", person("QX771133"), ZAV, "job-placement", Way.PUSH);
        var both = enter("m-3", person(YASSINE, "QX771133"), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-1", given(ZAV, NINE));
        assertThat(standing(both)).isEqualTo(MISSING);

        enterStatement("c-2", statement("QX771133", ZAV, NINE, Optional.empty()));
        assertThat(standing(both)).isEqualTo(GIVEN);

        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));
        assertThat(standing(both)).isEqualTo(WITHDRAWN);
        assertThat(life("m-3").problem()).contains(WITHDRAWN_FROM_ZAV);
        assertThat(life("m-2").state()).isEqualTo(State.WAITING);
    }

    @Test
    void aWithdrawalEndsWhatIsQueuedWaitsOrIsParked() {
        enterStatement("c-1", given(ZAV, NINE));
        var queued = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var waits = enter("m-2", person(YASSINE), ZAV, "job-placement", Way.PULL);
        var parked = enter("m-3", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.SetAside(delivery(parked, 0), new Verdict.Parked(FAILED)));
        sent(10);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        for (var message : List.of("m-1", "m-2", "m-3")) {
            assertThat(life(message).state()).isEqualTo(State.PARKED);
            assertThat(life(message).problem()).contains(WITHDRAWN_FROM_ZAV);
        }
        assertThat(delivering.open(List.of(delivery(queued, 0), delivery(waits, 0), delivery(parked, 0))))
                .isEmpty();
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
        assertThat(toZav()).isEmpty();
    }

    @Test
    void whatWasLeftInTheRecipientsQueueIsTakenBackAndToldNevertheless() throws Exception {
        enterStatement("c-1", given(ZAV, NINE));
        var left = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.QUEUE);
        settle(new Settlement.Left(made(delivery(left, 0))));
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(left, 0));
        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(left, 0));
    }

    @Test
    void whatStillLiesInAQueueIsAskedForAgainUntilItIsGoneHoweverLongThatTakes() throws Exception {
        gone = false;
        enterStatement("c-1", given(ZAV, NINE));
        var left = delivery(enter("m-1", person(YASSINE), ZAV, "job-placement", Way.QUEUE), 0);
        settle(new Settlement.Left(made(left)));
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(left);

        withdrawals.openLate();
        assertThat(takenBack.poll()).isEqualTo(left);

        execute("update consent set entered_at = entered_at - interval '3 days'");
        withdrawals.openLate();
        assertThat(takenBack.poll()).isEqualTo(left);

        gone = true;
        withdrawals.openLate();
        assertThat(takenBack.poll()).isEqualTo(left);

        withdrawals.openLate();
        assertThat(takenBack.poll()).isNull();
        assertThat(count("select count(*) from consent where followed_at is not null"))
                .isOne();
    }

    @Test
    void whatAnotherHubIsDoingIsLeftToIt() throws SQLException {
        gone = false;
        enterStatement("c-1", given(ZAV, NINE));
        var had = delivery(enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH), 0);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        settle(new Settlement.Answered(made(had), new Verdict.Accepted(Optional.empty())));

        try (var other = database.dataSource().getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('qantara.withdrawals'))");
            withdrawals.openLate();
            assertThat(toZav()).isEmpty();
            lock.execute("select pg_advisory_unlock(hashtext('qantara.withdrawals'))");
        }

        withdrawals.openLate();
        assertThat(toZav()).hasSize(1);
    }

    @Test
    void aWithdrawalFindsItsConsentByItsIdHoweverItNamesThePerson() throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.of("Z-7"))));
        var stranger = (Consent) statement("QX999001", ZAV, NINE, Optional.of(TEN));
        assertThat(consents.of(ANAPEC, stranger)).isEqualTo(Trace.NOTHING);
        var same = sameId(stranger);
        assertThat(consents.of(ANAPEC, same)).isEqualTo(Trace.CONSENT);
        assertThat(consents.of(OFPPT, same)).as("another's ids are its own").isEqualTo(Trace.NOTHING);

        enterStatement("c-2", same);

        assertThat(standing()).isEqualTo(WITHDRAWN);
        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(had, 0));
        assertThat(count("select count(*) from act where deed = 'CONSENT_WITHDRAWN' and submission in"
                        + " (select id from submission)"))
                .isOne();
        assertThat(consents.of(ANAPEC, same)).as("again").isEqualTo(Trace.CONSENT);
    }

    @Test
    void aWithdrawalFindsItsPersonByWhatWasSentOfThemAndByAnotherConsent() {
        var stranger = (Consent) withdrawn(ZAV, NINE, TEN);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.NOTHING);

        enter("m-1", person(YASSINE), OFPPT, "job-placement", Way.PULL);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.PERSON);

        enter("m-2", person(YASSINE, "QX771133"), ZAV, "job-placement", Way.PUSH);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.CONSENT);
    }

    private static Consent sameId(Consent other) {
        return new Consent(
                "C-" + YASSINE,
                other.person(),
                other.purpose(),
                other.recipient(),
                other.categories(),
                other.textVersion(),
                other.language(),
                other.given(),
                other.withdrawn());
    }

    @Test
    void itEndsNothingElse() {
        enterStatement("c-1", given(ZAV, NINE));
        enterStatement("c-2", given(OFPPT, NINE));
        enter("m-1", person(YASSINE), OFPPT, "job-placement", Way.PULL);
        enter("m-2", person(YASSINE), ZAV, "training", Way.PUSH);
        enter("m-3", person("QX771133"), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(state("m-2")).isEqualTo(State.WAITING);
        assertThat(state("m-3")).isEqualTo(State.WAITING);
        assertThat(state("c-1")).as("what tells of the consent").isEqualTo(State.WAITING);
        assertThat(state("c-3")).isEqualTo(State.WAITING);
    }

    @Test
    void anOlderWithdrawalEndsNothing() {
        enterStatement("c-1", given(ZAV, ELEVEN));
        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }

    @Test
    void whoHasReceivedSomethingGetsANoticeAndAcknowledgesIt() {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.of("Z-7"))));

        var withdrawal = enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));

        assertThat(state("m-1")).as("the recipient's verdict stands").isEqualTo(State.DELIVERED);
        assertThat(toZav()).hasSize(1);
        var notice = toZav().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.WITHDRAWAL);
        assertThat(notice.cause()).isEqualTo(withdrawal.receipt().submissionId());
        assertThat(notice.deliveryId()).isEqualTo(delivery(had, 0));
        assertThat(notice.reference()).contains("Z-7");
        assertThat(notice.state(NOON)).isEqualTo(Notice.State.OPEN);
        assertThat(notices.acknowledge(ZAV, notice.id(), Through.REST)).isTrue();
        assertThat(notices.of(notice.cause()).getFirst().state(NOON)).isEqualTo(Notice.State.ACKNOWLEDGED);
    }

    @Test
    void whatWasBeingHandedOverMeanwhileGetsItsNoticeLater() {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.empty())));
        assertThat(toZav()).isEmpty();

        withdrawals.openLate();
        withdrawals.openLate();

        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(had, 0));
    }

    /** It was on its way, or lay in the recipient's queue: what the recipient says of it is what happened. */
    @Test
    void whatARecipientSaysOfALetterItHasStandsAlthoughConsentWasWithdrawn() throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var pushed = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var left = enter("m-2", person(YASSINE), ZAV, "job-placement", Way.QUEUE);
        settle(new Settlement.Left(made(delivery(left, 0))));
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);

        settle(new Settlement.Answered(made(delivery(pushed, 0)), new Verdict.Accepted(Optional.of("مرجع-7"))));
        var refused = new Verdict.Refused(Optional.empty(), Problem.of(ProblemCode.RECEIVER_REFUSED, "", "region"));
        assertThat(mailboxes.settle(delivery(left, 0), refused, ZAV_ITSELF)).isTrue();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
        assertThat(life("m-1").reference()).contains("مرجع-7");
        assertThat(life("m-1").problem()).isEmpty();
        assertThat(state("m-2")).isEqualTo(State.REFUSED);
        assertThat(mailboxes.settle(delivery(left, 0), new Verdict.Accepted(Optional.empty()), ZAV_ITSELF))
                .isFalse();
        assertThat(count("select count(*) from act where deed = 'DELIVERED' and delivery = '%s'"
                        .formatted(delivery(pushed, 0))))
                .isOne();
        assertThat(count(
                        "select count(*) from act where deed = 'DECLINED' and actor = 'partner:zav' and delivery = '%s'"
                                .formatted(delivery(left, 0))))
                .isOne();
    }

    @Test
    void whoNeverHadALetterHasNothingToSayOfIt() {
        enterStatement("c-1", given(ZAV, NINE));
        var waits = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PULL);
        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(mailboxes.settle(delivery(waits, 0), new Verdict.Accepted(Optional.empty()), ZAV_ITSELF))
                .isFalse();

        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"CONSENT_WITHDRAWN", "RECEIVER_FAILED"})
    void eachEndIsToldToTheAuditOnce(ProblemCode code) throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var entry = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var deed = code == ProblemCode.CONSENT_WITHDRAWN ? "and outcome = 'CONSENT_WITHDRAWN'" : "and outcome <> 'OK'";

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-3", withdrawn(ZAV, NINE, ELEVEN));

        assertThat(count("select count(*) from act where deed = 'PARKED' and delivery = '%s' %s"
                        .formatted(delivery(entry, 0), deed)))
                .isOne();
        assertThat(count("select count(*) from act where deed = 'CONSENT_GIVEN' and partner = 'zav' and submission in"
                        + " (select id from submission)"))
                .isOne();
    }

    private List<Notice> toZav() {
        return notices.page(new Notices.Filter(Optional.empty(), Optional.of(ZAV), Optional.empty()), 10);
    }

    private Consents.Standing standing() {
        return consents.of(person(YASSINE), "job-placement", List.of(ZAV)).get(ZAV);
    }

    private Consents.Standing standing(Entry entry) {
        return consents.of(List.of(delivery(entry, 0))).get(delivery(entry, 0));
    }

    private static HubRecord given(PartnerId to, Instant at) {
        return statement(YASSINE, to, at, Optional.empty());
    }

    private static HubRecord withdrawn(PartnerId to, Instant given, Instant at) {
        return statement(YASSINE, to, given, Optional.of(at));
    }

    /** With the names and the date of birth of the statements. */
    private static HubRecord person(String... nationalIds) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("ياسين", "العلوي"));
        draft.birthDate = PartialDate.of(1998, 7, 19);
        for (var id : nationalIds) draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, id));
        return draft.done();
    }

    private Entry enterStatement(String messageId, HubRecord statement) {
        return enter(messageId, statement, ZAV, "job-placement", Way.PUSH);
    }

    private Entry enter(String messageId, HubRecord record, PartnerId to, String purpose, Way way) {
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
