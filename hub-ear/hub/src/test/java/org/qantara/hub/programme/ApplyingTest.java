package org.qantara.hub.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.programme.Corridors.TO_GERMANY;
import static org.qantara.hub.programme.Events.decided;
import static org.qantara.hub.programme.Events.event;
import static org.qantara.model.Stage.ARRIVED;
import static org.qantara.model.Stage.CERTIFIED;
import static org.qantara.model.Stage.CLOSED;
import static org.qantara.model.Stage.CONTRACT_SIGNED;
import static org.qantara.model.Stage.DEPARTED;
import static org.qantara.model.Stage.ELIGIBLE;
import static org.qantara.model.Stage.IN_LANGUAGE_TRAINING;
import static org.qantara.model.Stage.IN_POST;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;
import static org.qantara.model.Stage.RECOGNITION;
import static org.qantara.model.Stage.REGISTERED;
import static org.qantara.model.Stage.SUSPENDED;
import static org.qantara.model.Stage.VISA;
import static org.qantara.model.Stage.WITHDRAWN;
import static org.qantara.model.Stage.WORK_AUTHORISATION;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

class ApplyingTest {
    private History history = History.none(TO_GERMANY);

    @Test
    void aCaseGoesFromStageToStage() {
        moves(event("2026-01-05", REGISTERED));
        moves(event("2026-01-06", ELIGIBLE));
        moves(event("2026-01-07", PRESELECTED));

        assertThat(stage()).isEqualTo(PRESELECTED);
    }

    @Test
    void whatIsNotLegalIsRefusedWithWhatWouldBe() {
        moves(event("2026-01-05", REGISTERED));

        var problem = refused(event("2026-02-05", VISA, StageResult.GRANTED));

        assertThat(problem.code()).isEqualTo(ProblemCode.STAGE_NOT_LEGAL);
        assertThat(Texts.detail(problem, Locale.ENGLISH))
                .contains("It stands at: REGISTERED")
                .contains("ELIGIBLE, WITHDRAWN, CONSENT_REVOKED, SUSPENDED, PLACED_AT_HOME, SELF_EMPLOYED, CLOSED");
        assertThat(stage()).isEqualTo(REGISTERED);
    }

    @Test
    void aCaseBeginsWhereTheRulesOfTheDaySayThatItMay() {
        assertThat(refused(event("2020-01-05", PRESELECTED)).details()).containsExactly("REGISTERED", "");

        moves(event("2025-01-05", PRESELECTED));
    }

    @Test
    void aDayBeforeTheCorridorAndOneAfterItBeginNothing() {
        assertThat(refused(event("2018-01-05", REGISTERED)).code()).isEqualTo(ProblemCode.CORRIDOR_NOT_IN_FORCE);
        assertThat(refused(event("2029-01-05", REGISTERED)).code()).isEqualTo(ProblemCode.CORRIDOR_NOT_IN_FORCE);
    }

    @Test
    void whatWillOnlyHappenIsRefused() {
        var tomorrow = event("2026-01-05", REGISTERED);
        var early = Events.recorded(tomorrow, tomorrow.recorded().minusSeconds(5 * 86_400));

        assertThat(refused(early).at()).isEqualTo("/occurred");
    }

    @Test
    void anOlderEventThatComesLateIsKeptAndMovesNothing() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-03-05", IN_LANGUAGE_TRAINING));

        var kept = kept(event("2025-12-20", REGISTERED));
        kept(event("2025-12-22", ELIGIBLE));

        assertThat(kept.late()).isTrue();
        assertThat(stage()).isEqualTo(IN_LANGUAGE_TRAINING);
        assertThat(history.events())
                .extracting(CaseEvent::stage)
                .containsExactly(REGISTERED, ELIGIBLE, PRESELECTED, IN_LANGUAGE_TRAINING);
    }

    @Test
    void whatCannotHaveBeenOnTheWayIsRefusedHoweverOldItIs() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-03-05", IN_LANGUAGE_TRAINING));

        assertThat(refused(event("2026-02-01", ARRIVED)).code()).isEqualTo(ProblemCode.STAGE_NOT_LEGAL);
        assertThat(refused(event("2026-04-01", REGISTERED)).code()).isEqualTo(ProblemCode.STAGE_NOT_LEGAL);
    }

    @Test
    void whatTwoPartnersSayIsKeptOfBothAndMovesOnce() {
        moves(event("2026-01-05", PRESELECTED));

        var kept = kept(Events.by(Partners.ZAV, event("2026-01-08", PRESELECTED)));

        assertThat(kept.late()).isFalse();
        assertThat(history.events()).hasSize(2);
        assertThat(history.position().orElseThrow().since()).hasToString("2026-01-05");
    }

    @Test
    void aStageThatNeedsAResultIsNotLeftWithAnother() {
        contractSigned();
        moves(event("2026-04-01", VISA, StageResult.SUBMITTED));

        assertThat(refused(event("2026-05-01", DEPARTED)).details().getFirst()).contains("DEPARTED (GRANTED)");

        moves(event("2026-05-01", VISA, StageResult.GRANTED));
        moves(event("2026-05-03", DEPARTED));
    }

    @Test
    void aResultThatTheStageDoesNotHaveIsToldWithThoseItHas() {
        contractSigned();

        var problem = refused(event("2026-04-01", VISA, StageResult.PARTIAL));

        assertThat(problem.at()).isEqualTo("/result");
        assertThat(problem.details()).containsExactly("APPOINTMENT, SUBMITTED, GRANTED, REFUSED");
        assertThat(refused(event("2026-04-01", VISA)).code()).isEqualTo(ProblemCode.MISSING_FIELD);
        assertThat(refused(event("2026-04-01", MATCHED, StageResult.REFUSED)).details())
                .containsExactly("NO_RESULT");
    }

    @Test
    void whatAMachineHasMadeIsMarked() {
        moves(event("2026-01-05", REGISTERED));

        var moved = moves(decided(Decision.By.MACHINE, event("2026-01-06", ELIGIBLE)));

        assertThat(moved.flags()).containsExactly(Flag.MADE_BY_MACHINE);
    }

    @Test
    void aRegulatedOccupationNeedsItsRecognitionByTheRulesOfTheDay() {
        moves(Events.of("5321", event("2023-01-05", REGISTERED)));
        moves(event("2023-01-06", ELIGIBLE));
        moves(event("2023-01-07", PRESELECTED));
        moves(event("2023-01-08", MATCHED));
        var flagged = moves(event("2023-03-01", CONTRACT_SIGNED));

        var problem = refused(event("2024-02-29", WORK_AUTHORISATION, StageResult.REQUESTED));

        assertThat(problem.code()).isEqualTo(ProblemCode.RECOGNITION_NEEDED);
        assertThat(problem.details().getFirst()).isEqualTo("RECOGNITION (FULL, PARTIAL)");
        assertThat(flagged.flags()).containsExactly(Flag.REGULATED_OCCUPATION);
        moves(event("2024-03-01", WORK_AUTHORISATION, StageResult.REQUESTED));
    }

    @Test
    void whoIsRecognisedGoesOn() {
        moves(Events.of("2221", event("2026-01-05", PRESELECTED)));
        moves(event("2026-01-08", MATCHED));
        moves(event("2026-03-01", CONTRACT_SIGNED));
        moves(event("2026-04-01", VISA, StageResult.GRANTED));
        moves(event("2026-05-01", ARRIVED));
        assertThat(refused(event("2026-06-01", IN_POST)).code()).isEqualTo(ProblemCode.RECOGNITION_NEEDED);

        moves(event("2026-06-01", RECOGNITION, StageResult.FULL));
        moves(event("2026-06-02", IN_POST));
    }

    @Test
    void whatIsSuspendedGoesOnWhereItWas() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-01-06", IN_LANGUAGE_TRAINING));
        moves(event("2026-02-06", SUSPENDED));

        assertThat(refused(event("2026-03-01", CERTIFIED)).details().getFirst())
                .startsWith("IN_LANGUAGE_TRAINING, WITHDRAWN");
        moves(event("2026-03-01", IN_LANGUAGE_TRAINING));
        moves(event("2026-04-01", CERTIFIED));
    }

    @Test
    void whatIsSuspendedAndGoesOnTheSameDayHasGoneOn() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-01-06", IN_LANGUAGE_TRAINING));
        moves(event("2026-02-06", SUSPENDED));

        moves(event("2026-02-06", IN_LANGUAGE_TRAINING));

        assertThat(stage()).isEqualTo(IN_LANGUAGE_TRAINING);
        moves(event("2026-02-07", CERTIFIED));
    }

    @Test
    void whatAnotherSaysOfTheStageOnTheDayOfASuspensionDoesNotEndIt() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-02-06", SUSPENDED));

        kept(Events.by(Partners.ZAV, event("2026-02-06", PRESELECTED)));

        assertThat(stage()).isEqualTo(SUSPENDED);
    }

    @Test
    void nothingComesAfterTheEndUnlessTheRulesLetItBeginAgain() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-01-06", WITHDRAWN));
        moves(event("2026-01-07", PRESELECTED));
        moves(event("2026-01-08", CLOSED));

        assertThat(refused(event("2026-01-09", WITHDRAWN)).details()).containsExactly("", "CLOSED");
    }

    @Test
    void whatIsToldOnOneDayGoesInTheOrderOfTheRules() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-01-06", MATCHED));
        moves(event("2026-01-06", CONTRACT_SIGNED));
        moves(event("2026-01-09", VISA, StageResult.GRANTED));

        kept(event("2026-01-09", VISA, StageResult.SUBMITTED));

        assertThat(history.position().orElseThrow().result()).isEqualTo(Optional.of(StageResult.GRANTED));
    }

    private void contractSigned() {
        moves(event("2026-01-05", PRESELECTED));
        moves(event("2026-01-08", MATCHED));
        moves(event("2026-03-01", CONTRACT_SIGNED));
    }

    private Stage stage() {
        return history.position().orElseThrow().stage();
    }

    private Applied.Moved moves(CaseEvent event) {
        var applied = Applying.to(history, event);
        assertThat(applied).isInstanceOf(Applied.Moved.class);
        history = ((Applied.Moved) applied).history();
        return (Applied.Moved) applied;
    }

    private Applied.Kept kept(CaseEvent event) {
        var applied = Applying.to(history, event);
        assertThat(applied).isInstanceOf(Applied.Kept.class);
        history = ((Applied.Kept) applied).history();
        return (Applied.Kept) applied;
    }

    private Problem refused(CaseEvent event) {
        var applied = Applying.to(history, event);
        assertThat(applied).isInstanceOf(Applied.Refused.class);
        return ((Applied.Refused) applied).problem();
    }
}
