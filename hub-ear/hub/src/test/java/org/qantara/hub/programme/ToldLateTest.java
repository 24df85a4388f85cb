package org.qantara.hub.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.programme.Corridors.TO_GERMANY;
import static org.qantara.hub.programme.Events.event;
import static org.qantara.model.Stage.ARRIVED;
import static org.qantara.model.Stage.CLOSED;
import static org.qantara.model.Stage.CONSENT_REVOKED;
import static org.qantara.model.Stage.CONTRACT_SIGNED;
import static org.qantara.model.Stage.MATCHED;
import static org.qantara.model.Stage.PRESELECTED;
import static org.qantara.model.Stage.RECOGNITION;
import static org.qantara.model.Stage.REGISTERED;
import static org.qantara.model.Stage.VISA;
import static org.qantara.model.Stage.WITHDRAWN;
import static org.qantara.model.Stage.WORK_AUTHORISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.ProblemCode;

/** What a person wants is heard whenever it is told, and a refusal names only what would have been taken. */
class ToldLateTest {
    private final History history = History.of(
            TO_GERMANY,
            List.of(
                    event("2024-04-01", PRESELECTED),
                    event("2024-04-10", MATCHED),
                    event("2024-04-20", CONTRACT_SIGNED),
                    event("2024-05-01", WORK_AUTHORISATION, StageResult.REQUESTED)));

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "CONSENT_REVOKED"})
    void whoWantedOutIsHeardAndTheCaseIsToBeLookedAt(Stage wish) {
        var kept = kept(history, event("2024-04-25", wish));

        assertThat(kept.late()).isTrue();
        assertThat(kept.flags()).containsExactly(Flag.TOLD_TOO_LATE);
        assertThat(kept.history().position()).isEqualTo(history.position());
        assertThat(stage(kept.history().asOf(LocalDate.parse("2024-04-30")))).isEqualTo(wish);
    }

    @Test
    void itIsHeardAlsoIfItWasBeforeEverythingElse() {
        assertThat(kept(history, event("2024-03-01", CONSENT_REVOKED)).flags()).containsExactly(Flag.TOLD_TOO_LATE);
    }

    @Test
    void whoWithdrewAndCameBackIsNotToBeLookedAt() {
        var back = History.of(TO_GERMANY, List.of(event("2024-04-01", REGISTERED), event("2024-06-01", PRESELECTED)));

        assertThat(kept(back, event("2024-05-01", WITHDRAWN)).flags()).isEmpty();
    }

    @Test
    void othersAreTakenAfterItAsIfItHadNotBeenSaid() {
        var revoked = kept(history, event("2024-04-05", CONSENT_REVOKED)).history();

        var recognised = kept(revoked, event("2024-04-25", RECOGNITION, StageResult.FULL));
        var granted = Applying.to(recognised.history(), event("2024-06-01", WORK_AUTHORISATION, StageResult.GRANTED));

        assertThat(granted).isInstanceOf(Applied.Moved.class);
    }

    @Test
    void aRefusalNamesAllThatWouldBeTakenAndNothingElse() {
        var refusal = (Applied.Refused) Applying.to(history, event("2024-04-15", VISA, StageResult.GRANTED));

        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.STAGE_NOT_LEGAL);
        var named = refusal.problem().details().getFirst();
        for (var stage : Stage.values()) {
            var wouldBe =
                    results(stage).map(it -> Applying.to(history, it)).anyMatch(it -> it instanceof Applied.Taken);
            assertThat(List.of(named.split(", ")).contains(stage.name()))
                    .as("%s in %s", stage, named)
                    .isEqualTo(wouldBe);
        }
        assertThat(named).contains("CONSENT_REVOKED").doesNotContain("CLOSED");
    }

    @Test
    void anEndThatNobodyWishedForHasToFit() {
        assertThat(Applying.to(history, event("2024-04-25", CLOSED))).isInstanceOf(Applied.Refused.class);
        assertThat(Applying.to(history, event("2024-04-25", ARRIVED))).isInstanceOf(Applied.Refused.class);
    }

    private static Stream<CaseEvent> results(Stage stage) {
        var all =
                TO_GERMANY.rulesOn(LocalDate.parse("2024-04-15")).orElseThrow().results(stage);
        return all.isEmpty()
                ? Stream.of(event("2024-04-15", stage))
                : all.stream().map(it -> event("2024-04-15", stage, it));
    }

    private static Applied.Kept kept(History history, CaseEvent event) {
        var applied = Applying.to(history, event);
        assertThat(applied).isInstanceOf(Applied.Kept.class);
        return (Applied.Kept) applied;
    }

    private static Stage stage(History history) {
        return history.position().orElseThrow().stage();
    }
}
