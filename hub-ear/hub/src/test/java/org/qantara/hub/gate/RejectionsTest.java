package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.hub.Partners.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Registry;
import org.qantara.model.Decision;
import org.qantara.model.HubRecord;
import org.qantara.model.Milestone;
import org.qantara.model.Nomination;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Nobody is turned down by a machine, nor by nobody, whatever the hub knows of corridors. */
class RejectionsTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "NONE", "FAILED"})
    void whoIsTurnedDownHasBeenSoByAHuman(StageResult result) {
        var rejection = milestone(Stage.ELIGIBLE);
        rejection.result = result;

        assertThat(admit(rejection.done())).isEqualTo(missing("/milestone/decision"));
        rejection.decision = Decision.by(Decision.By.MACHINE);
        assertThat(admit(rejection.done())).isEqualTo(missing("/milestone/decision"));
        rejection.decision = Decision.by(Decision.By.HUMAN);
        assertThat(admit(rejection.done())).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void aCaseIsClosedByAHuman() {
        var closed = milestone(Stage.CLOSED);

        assertThat(admit(closed.done())).isEqualTo(missing("/milestone/decision"));
        closed.decision = Decision.by(Decision.By.HUMAN);
        assertThat(admit(closed.done())).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void aMachineMayGrantAndAPersonMayWithdraw() {
        var granted = milestone(Stage.WORK_AUTHORISATION);
        granted.result = StageResult.GRANTED;
        granted.decision = Decision.by(Decision.By.MACHINE);

        assertThat(admit(granted.done())).isInstanceOf(Admission.Granted.class);
        assertThat(admit(milestone(Stage.WITHDRAWN).done())).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void aNominationIsNotCancelledByAMachine() {
        var cancelled = new Nomination.Draft("tiny");
        cancelled.id = "N-2026-0042";
        cancelled.person.names.add(PersonName.of("هند", "العمراني"));
        cancelled.status = Nomination.Status.CANCELLED;

        assertThat(admit(cancelled.done())).isInstanceOf(Admission.Granted.class);
        cancelled.decision = Decision.by(Decision.By.MACHINE);
        assertThat(admit(cancelled.done())).isEqualTo(missing("/nomination/decision"));
    }

    private static Milestone.Draft milestone(Stage stage) {
        var draft = new Milestone.Draft("tiny");
        draft.person.names.add(PersonName.of("سلمى", "الفيلالي"));
        draft.stage = stage;
        draft.occurred = PartialDate.of(2026);
        return draft;
    }

    private static Admission missing(String at) {
        return new Admission.Denied(Problem.of(ProblemCode.HUMAN_DECISION_MISSING, at));
    }

    private static Admission admit(HubRecord record) {
        var partners = List.of(
                partner(ANAPEC, "MA", TINY, new Access.MailboxPull()),
                partner(ZAV, "DE", TINY, new Access.MailboxPull()));
        var agreements = Stream.of(RecordType.MILESTONE, RecordType.NOMINATION)
                .map(RejectionsTest::agreed)
                .toList();
        return new Gate(new Registry(partners, agreements), CLOCK)
                .admit(new Route(ANAPEC, record.type(), Optional.of("job-placement"), List.of(ZAV.value())), record);
    }

    private static Agreement agreed(RecordType type) {
        return new Agreement(
                Agreement.id(ANAPEC, ZAV, type, "job-placement"),
                ANAPEC,
                ZAV,
                type,
                "job-placement",
                Optional.empty(),
                Stream.of("/person/names", "/stage", "/occurred", "/id", "/status")
                        .map(FieldPath::of)
                        .filter(it -> it.isIn(type.recordClass()))
                        .toList(),
                Optional.of(LegalGround.PUBLIC_TASK),
                agreement(ANAPEC, ZAV, "job-placement").authorisation(),
                Optional.empty(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }
}
