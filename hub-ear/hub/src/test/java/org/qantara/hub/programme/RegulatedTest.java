package org.qantara.hub.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.programme.Corridors.TO_GERMANY;
import static org.qantara.hub.programme.Events.event;
import static org.qantara.model.Stage.ARRIVED;
import static org.qantara.model.Stage.CONTRACT_SIGNED;
import static org.qantara.model.Stage.ELIGIBLE;
import static org.qantara.model.Stage.IN_POST;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;
import static org.qantara.model.Stage.RECOGNITION;
import static org.qantara.model.Stage.REGISTERED;
import static org.qantara.model.Stage.SUSPENDED;
import static org.qantara.model.Stage.VISA;
import static org.qantara.model.Stage.WORK_AUTHORISATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.model.StageResult;
import org.qantara.spi.ProblemCode;

/** What a country asks of an occupation is asked whenever it is told, and of what counts on that day. */
class RegulatedTest {
    private static final CaseEvent AT_WORK = event("2024-07-20", IN_POST);

    @Test
    void whatIsToldLateHasToMeetItAsWell() {
        var carer = History.of(
                TO_GERMANY,
                List.of(
                        event("2023-01-01", REGISTERED),
                        event("2023-01-02", ELIGIBLE),
                        Events.of("5321", event("2023-01-03", PRESELECTED)),
                        event("2023-02-01", MATCHED),
                        event("2023-03-01", CONTRACT_SIGNED),
                        event("2023-05-01", SUSPENDED)));
        var granted = event("2023-04-01", WORK_AUTHORISATION, StageResult.GRANTED);
        var recognised = carer.with(event("2023-03-20", RECOGNITION, StageResult.PARTIAL));

        assertThat(refusal(carer, granted)).isEqualTo(ProblemCode.RECOGNITION_NEEDED);
        assertThat(Applying.to(recognised, granted)).isInstanceOf(Applied.Kept.class);
    }

    @Test
    void aRecognitionThatWasTakenBackCountsNoMore() {
        var full = event("2024-05-01", RECOGNITION, StageResult.FULL);
        var none = event("2024-05-10", RECOGNITION, StageResult.NONE);

        assertThat(Applying.to(nurse(full), AT_WORK)).isInstanceOf(Applied.Moved.class);
        assertThat(refusal(nurse(full, none), AT_WORK)).isEqualTo(ProblemCode.RECOGNITION_NEEDED);
    }

    @Test
    void whoAsksForMoreKeepsWhatTheyHave() {
        var full = event("2024-05-01", RECOGNITION, StageResult.FULL);
        var asked = event("2024-05-10", RECOGNITION, StageResult.REQUESTED);

        assertThat(Applying.to(nurse(full, asked), AT_WORK)).isInstanceOf(Applied.Moved.class);
    }

    @Test
    void aRecognitionThatHasEndedCountsNoMoreAndARenewedOneDoes() {
        var full = Events.expiring("2024-06-30", event("2024-05-01", RECOGNITION, StageResult.FULL));
        var renewed = Events.expiring("2025-06-30", event("2024-06-10", RECOGNITION, StageResult.FULL));

        assertThat(refusal(nurse(full), AT_WORK)).isEqualTo(ProblemCode.RECOGNITION_NEEDED);
        assertThat(Applying.to(nurse(full, renewed), AT_WORK)).isInstanceOf(Applied.Moved.class);
    }

    @Test
    void whatShouldHaveBarredALaterStageIsToBeLookedAt() {
        var full = event("2024-05-01", RECOGNITION, StageResult.FULL);
        var inPost = nurse(full).with(AT_WORK);

        var takenBack = Applying.to(inPost, event("2024-05-10", RECOGNITION, StageResult.NONE));

        assertThat(flags(takenBack)).contains(Flag.TOLD_TOO_LATE);
        assertThat(flags(Applying.to(inPost, event("2024-05-10", RECOGNITION, StageResult.FULL))))
                .doesNotContain(Flag.TOLD_TOO_LATE);
    }

    @Test
    void anOccupationThatNobodySaysSurelyEnoughIsToBeLookedAtWhereSomeAreBarred() {
        assertThat(flags(Applying.to(worker(""), AT_WORK))).containsExactly(Flag.OCCUPATION_UNKNOWN);
        assertThat(flags(Applying.to(worker("222"), AT_WORK))).containsExactly(Flag.OCCUPATION_UNKNOWN);
        assertThat(flags(Applying.to(worker("7411"), AT_WORK))).isEmpty();
        var before = worker("").asOf(LocalDate.parse("2024-06-30"));
        assertThat(flags(Applying.to(before, event("2024-07-01", VISA, StageResult.GRANTED))))
                .isEmpty();
    }

    private static History nurse(CaseEvent... recognition) {
        var all = new ArrayList<>(worker("2221").events());
        all.addAll(List.of(recognition));
        return History.of(TO_GERMANY, all);
    }

    private static History worker(String isco) {
        var matched = event("2024-04-10", MATCHED);
        return History.of(
                TO_GERMANY,
                List.of(
                        event("2024-04-01", PRESELECTED),
                        isco.isEmpty() ? matched : Events.of(isco, matched),
                        event("2024-04-20", CONTRACT_SIGNED),
                        event("2024-07-01", VISA, StageResult.GRANTED),
                        event("2024-07-10", ARRIVED)));
    }

    private static Iterable<Flag> flags(Applied applied) {
        assertThat(applied).isInstanceOf(Applied.Taken.class);
        return ((Applied.Taken) applied).flags();
    }

    private static ProblemCode refusal(History history, CaseEvent event) {
        var applied = Applying.to(history, event);
        assertThat(applied).isInstanceOf(Applied.Refused.class);
        return ((Applied.Refused) applied).problem().code();
    }
}
