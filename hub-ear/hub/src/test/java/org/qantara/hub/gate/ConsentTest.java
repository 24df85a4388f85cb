package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.NOON;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.byConsent;
import static org.qantara.hub.Partners.ofConsents;
import static org.qantara.hub.Partners.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.Partners;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.ContactPoint;
import org.qantara.model.Gender;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

class ConsentTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final Instant MORNING = Instant.parse("2026-03-04T09:00:00Z");
    private static final HubRecord YASSINE =
            ReleaseTest.named("ياسين", "العلوي").done();

    private static final Admission TO_NOBODY = Admission.Granted.toNobody("job-placement");
    private static final Admission UNKNOWN = new Admission.Denied(Problem.of(ProblemCode.CONSENT_UNKNOWN, ""));

    private final Said said = new Said();
    private Registry registry = registry(byConsent(agreement(ANAPEC, ZAV, "job-placement")));

    @ParameterizedTest
    @CsvSource({"MISSING, CONSENT_MISSING", "EXPIRED, CONSENT_EXPIRED", "WITHDRAWN, CONSENT_WITHDRAWN"})
    void whoHasNotConsentedIsNotSent(Standing.Without standing, ProblemCode code) {
        said.to.put(ZAV, standing);

        assertThat(admit(YASSINE, ZAV)).isEqualTo(new Admission.Denied(Problem.of(code, "to", "zav")));
        assertThat(admit(YASSINE)).isEqualTo(new Admission.Denied(Problem.of(code, "to", "zav")));
    }

    @Test
    void whoHasConsentedIsSentToThoseTheyHaveNamed() {
        registry = registry(
                byConsent(agreement(ANAPEC, ZAV, "job-placement")),
                byConsent(agreement(ANAPEC, ENABEL, "job-placement")),
                agreement(ANAPEC, OFPPT, "job-placement"));
        said.to.putAll(Map.of(ZAV, Said.EVERYTHING, ENABEL, Standing.Without.WITHDRAWN));

        var admission = (Admission.Granted) admit(YASSINE);

        assertThat(admission.to()).extracting(Partner::id).containsExactly(OFPPT, ZAV);
        assertThat(said.lookUps).isEqualTo(1);
    }

    @Test
    void whereTheGroundIsAnotherNobodyIsAsked() {
        registry = registry(agreement(ANAPEC, ZAV, "job-placement"));

        assertThat(admit(YASSINE)).isInstanceOf(Admission.Granted.class);
        assertThat(said.lookUps).isZero();
    }

    @Test
    void ofTwoAgreementsForOnePurposeTheOneThatNeedsConsentCounts() {
        registry =
                registry(agreement(ANAPEC, ZAV, "job-placement"), byConsent(agreement(ANAPEC, ZAV, "job-placement")));

        assertThat(admit(YASSINE)).isInstanceOf(Admission.Denied.class);
    }

    @Test
    void manyDeliveriesAreOneQuestion() {
        registry = registry(
                byConsent(agreement(ANAPEC, ZAV, "job-placement")),
                byConsent(agreement(ANAPEC, ENABEL, "job-placement")),
                agreement(ANAPEC, OFPPT, "job-placement"));
        var toZav = to(ZAV);
        var toEnabel = to(ENABEL);
        var toOfppt = to(OFPPT);

        var permits = gate().permits(List.of(toZav, toEnabel, toOfppt));

        assertThat(permits.get(toZav.deliveryId()))
                .isEqualTo(new Permit.Denied(Problem.of(ProblemCode.CONSENT_MISSING, "to", "zav")));
        assertThat(permits.get(toEnabel.deliveryId()))
                .isEqualTo(new Permit.Denied(Problem.of(ProblemCode.CONSENT_MISSING, "to", "enabel")));
        assertThat(permits.get(toOfppt.deliveryId())).isInstanceOf(Permit.Granted.class);
        assertThat(said.lookUps).isEqualTo(1);
        assertThat(gate().permits(List.of(toOfppt))).hasSize(1);
        assertThat(said.lookUps).isEqualTo(1);
    }

    @Test
    void ofWhomNothingIsSaidNothingLeaves() {
        var silent = new Gate(registry, new Silent(), CLOCK);
        var zav = to(ZAV);

        assertThat(silent.permits(List.of(zav)).get(zav.deliveryId()))
                .isEqualTo(new Permit.Denied(Problem.of(ProblemCode.CONSENT_MISSING, "to", "zav")));
    }

    /** It forgets those it is asked about. */
    private static final class Silent implements Consents {
        @Override
        public Map<PartnerId, Standing> of(
                PartnerId from, HubRecord record, String purpose, Collection<PartnerId> recipients) {
            return Map.of();
        }

        @Override
        public Map<UUID, Standing> of(Collection<UUID> deliveries) {
            return Map.of();
        }

        @Override
        public Trace of(PartnerId from, Consent withdrawal) {
            return Trace.NOTHING;
        }
    }

    @Test
    void onlyWhatIsBothAgreedOnAndConsentedToLeaves() {
        registry = registry(Partners.with(
                byConsent(agreement(ANAPEC, ZAV, "job-placement")), "/person/names", "/person/birthDate", "/contacts"));
        said.toAnybody = new Standing.Given(Set.of(Category.IDENTITY, Category.CONTACT, Category.PHOTO));
        var draft = ReleaseTest.named("ياسين", "العلوي");
        draft.birthDate = PartialDate.of(1998, 7, 19);
        draft.gender = Gender.MALE;
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.EMAIL, "yassine@example.ma"));
        var zav = to(ZAV);

        var permit = (Permit.Granted) gate().permits(List.of(zav)).get(zav.deliveryId());
        var released = (Release.Released) permit.release(draft.done());

        var left = (Candidate) released.record();
        assertThat(left.person().names()).isEqualTo(draft.names);
        assertThat(left.contacts()).isEqualTo(draft.contacts);
        assertThat(left.person().birthDate()).isEmpty();
        assertThat(left.person().gender()).isEmpty();
        assertThat(released.withheld())
                .containsExactly(
                        new Loss("/person/gender", Loss.Reason.WITHHELD),
                        new Loss("/person/birthDate", Loss.Reason.NOT_CONSENTED));
        assertThat(permit.terms()).endsWith("/contact,identity,photo");
        assertThat(Written.agreementOf(permit.terms())).contains("anapec-zav-candidate-job-placement-by-consent");
    }

    @Test
    void ifNothingIsLeftItIsSaidWhatIsLacking() {
        said.toAnybody = new Standing.Given(Set.of(Category.EDUCATION));

        assertThat(admit(YASSINE, ZAV))
                .isEqualTo(new Admission.Denied(Problem.of(ProblemCode.CONSENT_TOO_NARROW, "/person", "zav")));
    }

    @Test
    void ofSeveralPeopleCountsWhatAllConsentTo() {
        var one = new Standing.Given(Set.of(Category.IDENTITY, Category.BIRTH));
        var other = new Standing.Given(Set.of(Category.IDENTITY, Category.CONTACT));

        assertThat(one.and(other)).isEqualTo(new Standing.Given(Set.of(Category.IDENTITY)));
        assertThat(one.and(Standing.Without.EXPIRED)).isEqualTo(Standing.Without.EXPIRED);
        assertThat(Standing.Without.WITHDRAWN.and(Standing.Without.MISSING)).isEqualTo(Standing.Without.WITHDRAWN);
        assertThat(Standing.Without.MISSING.and(one)).isEqualTo(Standing.Without.MISSING);
    }

    @Test
    void eachPartnerIsAskedAboutOnceAndTheAgreementsAreKnownAfterwards() {
        registry =
                registry(byConsent(agreement(ANAPEC, ZAV, "job-placement")), agreement(ANAPEC, OFPPT, "job-placement"));
        said.toAnybody = Said.EVERYTHING;

        assertThat(((Admission.Granted) admit(YASSINE)).agreements())
                .contains("anapec-ofppt-candidate-job-placement+anapec-zav-candidate-job-placement-by-consent");
        assertThat(said.lookUps).isEqualTo(1);
    }

    @Test
    void whatIsConsentedToIsNamedInTheWordsThereAre() {
        registry = registry(ofConsents(agreement(ANAPEC, ZAV, "job-placement")));

        assertThat(admit(given(List.of("identity", "الشهادات"), Optional.empty()), ZAV))
                .isEqualTo(new Admission.Denied(
                        Problem.of(ProblemCode.UNKNOWN_CODE, "/consent/categories[2]", Category.words())));
        assertThat(admit(given(List.of(), Optional.empty()), ZAV))
                .isEqualTo(new Admission.Denied(Problem.of(ProblemCode.MISSING_FIELD, "/consent/categories")));
    }

    @Test
    void aConsentThatEndsBeforeItIsGivenIsRefused() {
        registry = registry(ofConsents(agreement(ANAPEC, ZAV, "job-placement")));
        var refused = new Admission.Denied(
                Problem.of(ProblemCode.INVALID_VALUE, "/consent/validUntil", Rule.AFTER, "/consent/given"));

        for (var until : List.of(MORNING, MORNING.minusSeconds(1)))
            assertThat(admit(given(List.of("identity"), Optional.of(until)), ZAV))
                    .isEqualTo(refused);
        assertThat(admit(given(List.of("identity"), Optional.of(MORNING.plusSeconds(1))), ZAV))
                .isInstanceOf(Admission.Granted.class);
    }

    /** It lets nothing out, whatever it says beside. */
    @Test
    void byANameAndADateOfBirthAConsentIsWithdrawnAndNotGiven() {
        registry = registry(ofConsents(agreement(ANAPEC, ZAV, "job-placement")));
        var number = Identifier.of(Identifier.Kind.PARTNER, "T-2026-17");

        assertThat(admit(byName(given(ZAV, MORNING)), ZAV))
                .isEqualTo(new Admission.Denied(Problem.of(ProblemCode.NUMBER_MISSING, "/consent/person/identifiers")));
        assertThat(admit(byName(given(ZAV, MORNING), number), ZAV)).isInstanceOf(Admission.Granted.class);
        assertThat(admit(byName(withdrawn(ZAV, MORNING)), ZAV)).isInstanceOf(Admission.Granted.class);
    }

    private static Consent byName(Consent statement, Identifier... numbers) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.addAll(statement.person().names());
        draft.birthDate = statement.person().birthDate().orElseThrow();
        draft.identifiers.addAll(List.of(numbers));
        return Said.ofPerson(draft.done().person(), statement);
    }

    @Test
    void aWithdrawalCountsWhateverItSaysOfCategoriesAndOfItsEnd() {
        for (var categories : List.of(List.<String>of(), List.of("كل شيء")))
            assertThat(admit(
                            Said.statement(
                                    "QX204418", ZAV, categories, MORNING, Optional.of(MORNING), Optional.of(MORNING)),
                            ZAV))
                    .isEqualTo(TO_NOBODY);
    }

    @Test
    void whatIsSaidOfAConsentGoesToItsRecipientWithoutOne() {
        registry = registry(
                byConsent(ofConsents(agreement(ANAPEC, ZAV, "job-placement"))),
                ofConsents(agreement(ANAPEC, ENABEL, "job-placement")));

        for (var statement : List.of(given(ZAV, MORNING), withdrawn(ZAV, MORNING))) {
            var admission = (Admission.Granted) admit(statement, ZAV);
            assertThat(admission.to()).extracting(Partner::id).containsExactly(ZAV);
        }
        assertThat(said.lookUps).isZero();
    }

    @Test
    void onlyWhoHasAgreedToExchangeConsentsMaySayThatThereIsOne() {
        assertThat(admit(given(ZAV, MORNING), ZAV))
                .isEqualTo(new Admission.Denied(Problem.of(ProblemCode.NOT_AGREED, "to")));
    }

    /** It counts, and goes to nobody. */
    @Test
    void anyPartnerMaySayThatAConsentIsWithdrawn() {
        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(TO_NOBODY);
    }

    @Test
    void aWithdrawalCountsWhateverHasBecomeOfTheAgreementAndTheRecipient() {
        registry = registry();
        var gone = new PartnerId("gone");

        for (var recipient : List.of(ZAV, gone))
            assertThat(admit(withdrawn(recipient, MORNING), recipient)).isEqualTo(TO_NOBODY);
        assertThat(problem(admit(given(gone, MORNING), gone))).isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
    }

    @Test
    void aWithdrawalThatFindsNeitherItsPersonNorItsConsentIsRefused() {
        said.trace = Consents.Trace.NOTHING;

        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(UNKNOWN);

        registry = registry(ofConsents(agreement(ANAPEC, ZAV, "job-placement")));
        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(UNKNOWN);
        assertThat(admit(given(ZAV, MORNING), ZAV)).isInstanceOf(Admission.Granted.class);
    }

    /** It may come before the consent. */
    @Test
    void aWithdrawalOfSomebodyWhoIsKnownCountsAlthoughNothingIsThereToWithdraw() {
        said.trace = Consents.Trace.PERSON;

        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(TO_NOBODY);
    }

    @Test
    void aWithdrawalForNobodyOrForNothingIsNotTakenInSilence() {
        said.trace = Consents.Trace.PERSON;

        assertThat(problem(admit(withdrawn(new PartnerId("nobody"), MORNING), new PartnerId("nobody"))))
                .isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
        assertThat(problem(admit(withdrawn(ENABEL, MORNING), ENABEL))).isEqualTo(ProblemCode.NOT_AGREED);
    }

    /** Else nothing said before then would count against it. */
    @Test
    void aStatementOfTomorrowIsRefused() {
        registry = registry(ofConsents(agreement(ANAPEC, ZAV, "job-placement")));
        var tomorrow = NOON.plusSeconds(86_400);

        for (var statement : List.of(given(ZAV, tomorrow), withdrawn(ZAV, tomorrow)))
            assertThat(problem(admit(statement, ZAV))).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(admit(given(ZAV, NOON.plusSeconds(60)), ZAV)).isInstanceOf(Admission.Granted.class);
    }

    private static Consent given(PartnerId to, Instant at) {
        return Said.statement("QX204418", to, at, Optional.empty());
    }

    private static Consent given(List<String> categories, Optional<Instant> until) {
        return Said.statement("QX204418", ZAV, categories, MORNING, until, Optional.empty());
    }

    private static Envelope to(PartnerId to) {
        return new Envelope(UUID.randomUUID(), ANAPEC, to, "m-1", MORNING, RecordType.CANDIDATE, "job-placement");
    }

    private static Consent withdrawn(PartnerId to, Instant at) {
        return Said.statement("QX204418", to, MORNING.minusSeconds(60), Optional.of(at));
    }

    private static ProblemCode problem(Admission admission) {
        return ((Admission.Denied) admission).problem().code();
    }

    private Gate gate() {
        return new Gate(registry, said, CLOCK);
    }

    private Admission admit(HubRecord record, PartnerId... to) {
        var names = List.of(to).stream().map(PartnerId::value).toList();
        return gate().admit(new Route(ANAPEC, record.type(), Optional.of("job-placement"), names), record);
    }

    private static Registry registry(Agreement... agreements) {
        return new Registry(
                List.of(
                        partner(ANAPEC, TINY, new Access.MailboxPull()),
                        partner(OFPPT, TINY, new Access.MailboxPull()),
                        partner(ENABEL, TINY, new Access.MailboxQueue()),
                        partner(ZAV, TINY, new Access.MailboxPull())),
                List.of(agreements));
    }
}
