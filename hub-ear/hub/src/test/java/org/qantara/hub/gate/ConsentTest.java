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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class ConsentTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final Instant MORNING = Instant.parse("2026-03-04T09:00:00Z");
    private static final HubRecord YASSINE =
            ReleaseTest.named("ياسين", "العلوي").done();

    private static final Admission UNKNOWN = new Admission.Denied(Problem.of(ProblemCode.CONSENT_UNKNOWN, ""));

    private final Said said = new Said();
    private Registry registry = registry(byConsent(agreement(ANAPEC, ZAV, "job-placement")));

    @ParameterizedTest
    @CsvSource({"MISSING, CONSENT_MISSING", "WITHDRAWN, CONSENT_WITHDRAWN"})
    void whoHasNotConsentedIsNotSent(Standing standing, ProblemCode code) {
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
        said.to.putAll(Map.of(ZAV, Standing.GIVEN, ENABEL, Standing.WITHDRAWN));

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
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();

        var unconsented = gate().unconsented(Map.of(one, ZAV, other, ENABEL));

        assertThat(unconsented)
                .containsEntry(one, Problem.of(ProblemCode.CONSENT_MISSING, "to", "zav"))
                .containsEntry(other, Problem.of(ProblemCode.CONSENT_MISSING, "to", "enabel"));
        assertThat(said.lookUps).isEqualTo(1);
        assertThat(gate().unconsented(Map.of())).isEmpty();
        assertThat(said.lookUps).isEqualTo(1);
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
        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(new Admission.Granted("job-placement", List.of()));
    }

    @Test
    void aWithdrawalCountsWhateverHasBecomeOfTheAgreementAndTheRecipient() {
        registry = registry();
        var gone = new PartnerId("gone");

        for (var recipient : List.of(ZAV, gone))
            assertThat(admit(withdrawn(recipient, MORNING), recipient))
                    .isEqualTo(new Admission.Granted("job-placement", List.of()));
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

        assertThat(admit(withdrawn(ZAV, MORNING), ZAV)).isEqualTo(new Admission.Granted("job-placement", List.of()));
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
