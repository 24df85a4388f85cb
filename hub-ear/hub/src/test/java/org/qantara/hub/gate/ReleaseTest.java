package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** On 4 March 2026, from Morocco to Germany (zav) and within Morocco (ofppt): admission and release say the same. */
class ReleaseTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");

    private Registry registry = registry();
    private final Candidate record;

    ReleaseTest() {
        var draft = named("شيماء", "أوبيهي");
        draft.birthDate = PartialDate.of(2003, 4, 5);
        record = draft.done();
    }

    @Test
    void onlyTheFieldsAgreedOnLeave() {
        registry = registry(agreed(ZAV).allowing("/person/names").agreement());

        var released = (Release.Released) release(ZAV);

        assertThat(((Candidate) released.record()).person().birthDate()).isEmpty();
        assertThat(released.withheld()).containsExactly(new Loss("/person/birthDate", Loss.Reason.WITHHELD));
        assertThat(admit(ZAV)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void whatIsWithheldStandsBeforeWhatIsLostInWriting() {
        registry = registry(agreed(ZAV).allowing("/person/names").agreement());
        var lost = new Loss("/person/names[2]", Loss.Reason.ONLY_FIRST_KEPT);

        assertThat(((Release.Released) release(ZAV)).and(List.of(lost)))
                .extracting(Loss::at)
                .containsExactly("/person/birthDate", "/person/names[2]");
    }

    @Test
    void withoutAFieldNothingLeaves() {
        registry = registry(agreed(ZAV).allowing().agreement());

        assertDenied(ZAV, Problem.of(ProblemCode.FIELDS_NOT_AGREED, "", "zav"));
    }

    @Test
    void withTooFewFieldsForARecordNothingLeavesAndNothingIsInvented() {
        registry = registry(
                agreed(ZAV).allowing("/person/birthDate", "/experience").agreement());

        assertDenied(ZAV, Problem.of(ProblemCode.FIELDS_NOT_AGREED, "/person", "zav"));
    }

    @Test
    void withoutALegalGroundNothingLeaves() {
        registry = registry(agreed(ZAV).without(LegalGround.PUBLIC_TASK).agreement());

        assertDenied(ZAV, Problem.of(ProblemCode.NO_LEGAL_GROUND, "to", "zav"));
    }

    @Test
    void abroadNothingLeavesWithoutAnAuthorisation() {
        registry = registry(
                agreed(ZAV).unauthorised().agreement(),
                agreed(OFPPT).unauthorised().agreement());

        assertDenied(ZAV, Problem.of(ProblemCode.AUTHORISATION_MISSING, "to", "zav"));
        assertThat(release(OFPPT)).isInstanceOf(Release.Released.class);
    }

    @Test
    void nationalIdentityNumbersDoNotLeaveWithoutAnAuthorisationAtHomeEither() {
        var named = agreed(OFPPT).allowing("/person", "/person/identifiers[NATIONAL_ID]");
        registry = registry(named.unauthorised().agreement());
        assertDenied(OFPPT, Problem.of(ProblemCode.AUTHORISATION_MISSING, "to", "ofppt"));

        registry = registry(agreed(OFPPT)
                .allowing("/person", "/person/identifiers")
                .unauthorised()
                .agreement());
        assertThat(release(OFPPT)).as("no such number leaves by this").isInstanceOf(Release.Released.class);

        registry = registry(named.agreement());
        assertThat(release(OFPPT)).isInstanceOf(Release.Released.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-04, ",
        "2026-03-04, 2026-12-31, ",
        "2025-01-01, 2026-03-03, AUTHORISATION_EXPIRED",
        "2026-03-05, 2026-12-31, AUTHORISATION_MISSING"
    })
    void anAuthorisationHoldsFromItsFirstDayToItsLastAtHomeToo(String first, String last, ProblemCode code) {
        registry = registry(
                agreed(ZAV).authorised(first, last).agreement(),
                agreed(OFPPT).authorised(first, last).agreement());

        for (var to : List.of(ZAV, OFPPT)) {
            if (code == null) assertThat(release(to)).isInstanceOf(Release.Released.class);
            else assertDenied(to, Problem.of(code, "to", to.value()));
        }
    }

    @Test
    void ofSeveralAgreementsInForceOnlyWhatEachAllowsLeaves() {
        registry = registry(
                agreed(ZAV).id("one").allowing("/person", "/experience").agreement(),
                agreed(ZAV).id("two").allowing("/person/names").agreement());

        var released = (Release.Released) release(ZAV);

        assertThat(((Candidate) released.record()).person().birthDate()).isEmpty();
        assertThat(released.withheld()).hasSize(1);
    }

    @Test
    void ofSeveralAgreementsThoseThatMayNotBeUsedDoNotCount() {
        registry = registry(
                agreed(ZAV).id("one").agreement(),
                agreed(ZAV)
                        .id("two")
                        .authorised("2024-01-01", "2025-12-31")
                        .allowing("/person/names")
                        .agreement());

        assertThat(((Release.Released) release(ZAV)).withheld()).isEmpty();
    }

    @Test
    void ofThoseNotNamedItGoesToWhoeverMayHaveIt() {
        registry = registry(
                agreed(ZAV).authorised("2024-01-01", "2025-12-31").agreement(),
                agreed(ENABEL).agreement(),
                agreed(OFPPT).agreement());

        assertThat(((Admission.Granted) admit()).to())
                .extracting(one -> one.id().value())
                .containsExactly("enabel", "ofppt");
    }

    @Test
    void ifNobodyMayHaveItTheReasonIsTold() {
        registry = registry(agreed(ZAV).authorised("2024-01-01", "2025-12-31").agreement());

        assertThat(admit()).isEqualTo(new Admission.Denied(Problem.of(ProblemCode.AUTHORISATION_EXPIRED, "to", "zav")));
    }

    @Test
    void aChangeHoldsFromTheNextRecordOn() {
        registry = registry(agreed(ZAV).agreement());
        var gate = new Gate(registry, CLOCK);
        var before = gate.permit(ANAPEC, ZAV, RecordType.CANDIDATE, "job-placement");

        registry.replace(
                registry(agreed(ZAV).allowing("/person/names").agreement()).current());
        var after = gate.permit(ANAPEC, ZAV, RecordType.CANDIDATE, "job-placement");

        assertThat(((Permit.Granted) before).release(record)).isEqualTo(new Release.Released(record, List.of()));
        assertThat(((Permit.Granted) after).terms()).isNotEqualTo(((Permit.Granted) before).terms());
    }

    @Test
    void theTermsAreTheSameForTheSameFieldsInAnyOrder() {
        registry = registry(
                agreed(ZAV).allowing("/person", "/skills").agreement(),
                agreed(OFPPT).allowing("/skills", "/person").agreement());

        assertThat(fields(permit(ZAV))).isEqualTo(fields(permit(OFPPT))).hasSize(32);
        assertThat(permit(ZAV).terms()).startsWith(permit(ZAV).agreements() + "~");
    }

    private static String fields(Permit.Granted permit) {
        return permit.terms().substring(permit.terms().lastIndexOf('~') + 1);
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, true", "TESTING, true", "INVITED, false", "LEFT, false"})
    void whatIsForOneThatIsSuspendedWaitsAndOneThatHasLeftGetsNothing(Status status, boolean admitted) {
        var partners = registry.partners().stream()
                .map(one -> one.id().equals(ZAV) ? one.with(status) : one)
                .toList();
        registry = new Registry(partners, List.of(agreed(ZAV).agreement()));

        var named = admit(ZAV);
        if (admitted) assertThat(named).isInstanceOf(Admission.Granted.class);
        else assertThat(named).isEqualTo(new Admission.Denied(Problem.of(ProblemCode.UNKNOWN_RECIPIENT, "to")));
        assertThat(admit() instanceof Admission.Granted).isEqualTo(admitted);
    }

    private void assertDenied(PartnerId to, Problem problem) {
        assertThat(release(to)).isEqualTo(new Release.Denied(problem));
        assertThat(admit(to)).isEqualTo(new Admission.Denied(problem));
    }

    private Release release(PartnerId to) {
        return switch (new Gate(registry, CLOCK).permit(ANAPEC, to, record.type(), "job-placement")) {
            case Permit.Granted granted -> granted.release(record);
            case Permit.Denied(var problem) -> new Release.Denied(problem);
        };
    }

    private Permit.Granted permit(PartnerId to) {
        return (Permit.Granted) new Gate(registry, CLOCK).permit(ANAPEC, to, RecordType.CANDIDATE, "job-placement");
    }

    private Admission admit(PartnerId... to) {
        var names = List.of(to).stream().map(PartnerId::value).toList();
        var route = new Route(ANAPEC, RecordType.CANDIDATE, Optional.of("job-placement"), names);
        return new Gate(registry, CLOCK).admit(route, record);
    }

    static CandidateDraft named(String given, String family) {
        var draft = new CandidateDraft("tiny");
        draft.names.add(PersonName.of(given, family));
        return draft;
    }

    private static Registry registry(Agreement... agreements) {
        return new Registry(
                List.of(
                        partner(ANAPEC, "MA", TINY, new Access.MailboxPull()),
                        partner(OFPPT, "MA", TINY, new Access.MailboxPull()),
                        partner(ENABEL, "BE", TINY, new Access.MailboxQueue()),
                        partner(ZAV, "DE", TINY, new Access.MailboxPull())),
                List.of(agreements));
    }

    private static Agreed agreed(PartnerId to) {
        return new Agreed(
                "to-" + to,
                to,
                List.of("/person"),
                Optional.of(LegalGround.PUBLIC_TASK),
                Optional.of(new Authorisation("CNDP-1", LocalDate.parse("2024-01-01"), LocalDate.parse("2027-12-31"))));
    }

    /** An agreement in the making: from anapec, for placement, in 2026. */
    private record Agreed(
            String id,
            PartnerId to,
            List<String> fields,
            Optional<LegalGround> ground,
            Optional<Authorisation> authorisation) {
        Agreed id(String other) {
            return new Agreed(other, to, fields, ground, authorisation);
        }

        Agreed allowing(String... others) {
            return new Agreed(id, to, List.of(others), ground, authorisation);
        }

        Agreed without(LegalGround none) {
            return new Agreed(id, to, fields, ground.filter(it -> it != none), authorisation);
        }

        Agreed unauthorised() {
            return new Agreed(id, to, fields, ground, Optional.empty());
        }

        Agreed authorised(String first, String last) {
            var dates = new Authorisation("CNDP-2", LocalDate.parse(first), LocalDate.parse(last));
            return new Agreed(id, to, fields, ground, Optional.of(dates));
        }

        Agreement agreement() {
            return new Agreement(
                    id,
                    ANAPEC,
                    to,
                    RecordType.CANDIDATE,
                    "job-placement",
                    Optional.empty(),
                    fields.stream().map(FieldPath::of).toList(),
                    ground,
                    authorisation,
                    Optional.empty(),
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-12-31"));
        }
    }
}
