package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.Partners;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class GateTest {
    private static final HubRecord RECORD =
            ReleaseTest.named("Salma", "Idrissi").done();

    private final Gate gate = new Gate(Partners.registry(TinyFormat.named("tiny")), CLOCK);

    @Test
    void whatNoAgreementAllowsIsDenied() {
        var nobodyAgreed = gate();

        assertThat(problem(nobodyAgreed, ANAPEC, null, "zav").code()).isEqualTo(ProblemCode.NOT_AGREED);
        assertThat(problem(nobodyAgreed, ANAPEC, null).code()).isEqualTo(ProblemCode.NO_RECIPIENT);
        assertThat(problem(gate, ZAV, null, "anapec").code()).isEqualTo(ProblemCode.NOT_AGREED);
    }

    @Test
    void oneRecipientThatMayNotHaveItDeniesItForAll() {
        assertThat(problem(gate, ANAPEC, "training", "ofppt", "zav").code()).isEqualTo(ProblemCode.NOT_AGREED);
        assertThat(problem(gate, ANAPEC, "job-placement", "zav", "nobody").code())
                .isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
        assertThat(problem(gate, ANAPEC, "job-placement", "zav", "NOT AN ID").code())
                .isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
    }

    @Test
    void thePurposeMayBeLeftOutIfAgreementsLeaveOneChoice() {
        assertThat(granted(gate, ANAPEC, null, "zav").purpose()).isEqualTo("job-placement");
        assertThat(granted(gate, ANAPEC, null, "zav", "ofppt").purpose()).isEqualTo("job-placement");
        assertThat(problem(gate, ANAPEC, null, "ofppt"))
                .isEqualTo(Problem.of(ProblemCode.INVALID_REQUEST, "purpose", "job-placement, training"));
        assertThat(problem(gate, ANAPEC, null))
                .isEqualTo(Problem.of(ProblemCode.INVALID_REQUEST, "purpose", "job-placement, training"));
    }

    @Test
    void aPurposeNobodyAgreedOnIsNamedWithThoseThatAre() {
        var problem = problem(gate, ANAPEC, "curiosity", "zav");

        assertThat(problem).isEqualTo(Problem.of(ProblemCode.UNKNOWN_PURPOSE, "purpose", "job-placement, training"));
    }

    @Test
    void withoutNamesItGoesToWhoeverIsAgreed() {
        assertThat(granted(gate, ANAPEC, "job-placement").to())
                .extracting(Partner::id)
                .containsExactly(ENABEL, OFPPT, ZAV);
        assertThat(granted(gate, ANAPEC, "training").to())
                .extracting(Partner::id)
                .containsExactly(OFPPT);
    }

    @Test
    void aRecipientNamedTwiceGetsItOnce() {
        assertThat(granted(gate, ANAPEC, null, "zav", "zav").to()).hasSize(1);
    }

    @Test
    void aSenderWhoIsNoPartnerIsDenied() {
        assertThat(problem(gate, new PartnerId("stranger"), null, "zav").code()).isEqualTo(ProblemCode.UNKNOWN_PARTNER);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, 2026-03-04, true", "2026-03-05, 2026-12-31, false", "2025-01-01, 2026-03-03, false"})
    void anAgreementHoldsFromItsFirstDayToItsLast(String first, String last, boolean holds) {
        var dated = gate(agreement(ANAPEC, ZAV, "job-placement", first, last));

        assertThat(admit(dated, ANAPEC, null, "zav") instanceof Admission.Granted)
                .isEqualTo(holds);
        assertThat(dated.permit(ANAPEC, ZAV, RecordType.CANDIDATE, "job-placement"))
                .isInstanceOf(holds ? Permit.Granted.class : Permit.Denied.class);
    }

    @Test
    void nothingIsReleasedForAnotherPurpose() {
        assertThat(gate.permit(ANAPEC, ZAV, RecordType.CANDIDATE, "training"))
                .isEqualTo(new Permit.Denied(Problem.of(ProblemCode.AGREEMENT_ENDED, "")));
    }

    private static Gate gate(Agreement... agreements) {
        return new Gate(
                new Registry(Partners.registry(TinyFormat.named("tiny")).partners(), List.of(agreements)), CLOCK);
    }

    private static Admission admit(Gate gate, PartnerId from, String purpose, String... to) {
        var route = new Route(from, RecordType.CANDIDATE, Optional.ofNullable(purpose), List.of(to));
        return gate.admit(route, RECORD);
    }

    private static Admission.Granted granted(Gate gate, PartnerId from, String purpose, String... to) {
        return (Admission.Granted) admit(gate, from, purpose, to);
    }

    private static Problem problem(Gate gate, PartnerId from, String purpose, String... to) {
        return ((Admission.Denied) admit(gate, from, purpose, to)).problem();
    }
}
