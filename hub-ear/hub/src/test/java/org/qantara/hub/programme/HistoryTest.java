package org.qantara.hub.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.programme.Corridors.TO_GERMANY;
import static org.qantara.hub.programme.Events.by;
import static org.qantara.hub.programme.Events.event;
import static org.qantara.hub.programme.Events.knownTo;
import static org.qantara.hub.programme.Events.recordedAfter;
import static org.qantara.model.Stage.ARRIVED;
import static org.qantara.model.Stage.CERTIFIED;
import static org.qantara.model.Stage.IN_LANGUAGE_TRAINING;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;
import static org.qantara.model.Stage.PRE_DEPARTURE;
import static org.qantara.model.Stage.VISA;
import static org.qantara.model.Stage.WORK_AUTHORISATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

class HistoryTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-08");
    private static final Instant THAT_EVENING = Instant.parse("2024-05-08T20:00:00Z");

    @Test
    void whatIsEnteredLaterChangesWhatIsKnownAndNotWhatWasKnown() {
        var history = History.of(
                TO_GERMANY,
                List.of(
                        event("2024-04-01", PRE_DEPARTURE),
                        recordedAfter(event("2024-05-06", ARRIVED), Duration.ofDays(14))));

        assertThat(stage(history.knownAt(THAT_EVENING).asOf(DAY))).contains(PRE_DEPARTURE);
        assertThat(stage(history.asOf(DAY))).contains(ARRIVED);
        assertThat(stage(history.asOf(LocalDate.parse("2024-03-31")))).isEmpty();
    }

    @Test
    void eachPartnerKnowsWhatItSaidAndWhatItWasTold() {
        var told = Instant.parse("2024-05-02T08:00:00Z");
        var history = History.of(
                TO_GERMANY,
                List.of(
                        knownTo(ZAV, told, event("2024-04-01", PRESELECTED)),
                        event("2024-04-20", IN_LANGUAGE_TRAINING),
                        by(ZAV, event("2024-05-01", MATCHED))));

        assertThat(stage(history.knownTo(ANAPEC, THAT_EVENING))).contains(IN_LANGUAGE_TRAINING);
        assertThat(stage(history.knownTo(ZAV, THAT_EVENING))).contains(MATCHED);
        assertThat(history.knownTo(ZAV, THAT_EVENING).events()).hasSize(2);
        assertThat(history.knownTo(ZAV, told.minusSeconds(1)).events()).hasSize(1);
    }

    @Test
    void aDeadlineRunsFromTheDayTheStageWasReachedUntilItIsLeft() {
        var training = History.of(TO_GERMANY, List.of(event("2026-01-10", IN_LANGUAGE_TRAINING)));

        assertThat(Dues.of(training))
                .containsExactly(new Due(
                        Due.Kind.DEADLINE,
                        IN_LANGUAGE_TRAINING,
                        LocalDate.parse("2027-04-10"),
                        LocalDate.parse("2027-03-11")));
        assertThat(Dues.of(training.with(event("2026-06-01", CERTIFIED))))
                .extracting(Due::kind)
                .containsExactly(Due.Kind.EXPIRY);
    }

    @Test
    void aResultThatWasWaitedForEndsTheDeadlineAndMayExpire() {
        var waiting = History.of(TO_GERMANY, List.of(event("2026-01-10", VISA, StageResult.SUBMITTED)));
        var granted = waiting.with(event("2026-03-01", VISA, StageResult.GRANTED));

        assertThat(Dues.of(waiting)).extracting(Due::kind).containsExactly(Due.Kind.DEADLINE);
        assertThat(Dues.of(granted))
                .extracting(Due::kind, Due::lastDay)
                .containsExactly(tuple(Due.Kind.EXPIRY, LocalDate.parse("2026-09-01")));
        assertThat(Dues.of(granted.with(event("2026-04-01", ARRIVED)))).isEmpty();
    }

    @Test
    void theLastDayThatAPartnerNamesCountsMoreThanTheRules() {
        var certified = History.of(TO_GERMANY, List.of(Events.expiring("2026-11-30", event("2026-01-10", CERTIFIED))));

        assertThat(Dues.of(certified))
                .containsExactly(new Due(
                        Due.Kind.EXPIRY, CERTIFIED, LocalDate.parse("2026-11-30"), LocalDate.parse("2026-10-01")));
    }

    @Test
    void whatIsRenewedEndsLater() {
        var granted = event("2026-03-01", WORK_AUTHORISATION, StageResult.GRANTED);
        var permit = History.of(TO_GERMANY, List.of(Events.expiring("2026-09-01", granted)));
        var renewal = event("2026-08-20", WORK_AUTHORISATION, StageResult.GRANTED);

        assertThat(ends(permit.with(Events.expiring("2027-03-01", renewal)))).containsExactly("2027-03-01");
        assertThat(ends(permit.with(Events.expiring("2026-05-01", renewal)))).containsExactly("2026-09-01");
        assertThat(ends(permit.with(renewal))).containsExactly("2026-09-01");
    }

    @Test
    void theLastDayIsHeardFromWhoeverNamesIt() {
        var granted = event("2026-03-01", WORK_AUTHORISATION, StageResult.GRANTED);
        var permit = History.of(TO_GERMANY, List.of(granted));

        var named = permit.with(
                by(ZAV, Events.expiring("2026-12-31", event("2026-03-02", WORK_AUTHORISATION, StageResult.GRANTED))));

        assertThat(ends(permit)).containsExactly("2026-09-01");
        assertThat(ends(named)).containsExactly("2026-12-31");
    }

    @Test
    void whatIsReachedAgainOnceItWasOverBeginsAnew() {
        var certified = History.of(TO_GERMANY, List.of(event("2023-01-10", CERTIFIED)));

        assertThat(ends(certified.with(by(ZAV, event("2023-01-12", CERTIFIED)))))
                .containsExactly("2025-01-10");
        assertThat(ends(certified.with(event("2025-02-01", CERTIFIED)))).containsExactly("2027-02-01");
    }

    @Test
    void whoHasAskedAgainStillHasWhatTheyHave() {
        var asked = History.of(
                TO_GERMANY,
                List.of(
                        Events.expiring("2026-09-01", event("2026-03-01", WORK_AUTHORISATION, StageResult.GRANTED)),
                        event("2026-08-01", WORK_AUTHORISATION, StageResult.REQUESTED)));

        assertThat(ends(asked)).contains("2026-09-01");
    }

    private static List<String> ends(History history) {
        return Dues.of(history).stream()
                .filter(it -> it.kind() == Due.Kind.EXPIRY)
                .map(it -> it.lastDay().toString())
                .toList();
    }

    @Test
    void nothingIsDueOfACaseThatIsOver() {
        var closed = History.of(
                TO_GERMANY, List.of(event("2026-01-10", IN_LANGUAGE_TRAINING), event("2026-02-10", Stage.CLOSED)));

        assertThat(Dues.of(closed)).isEmpty();
    }

    private static Optional<Stage> stage(History history) {
        return history.position().map(Position::stage);
    }
}
