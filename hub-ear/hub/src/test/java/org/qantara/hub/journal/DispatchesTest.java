package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.SubmissionLife.Attempt;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.spi.ProblemCode;

/** What is brought to recipients. */
class DispatchesTest extends JournalFixture {
    @Test
    void aDeliveryIsWaitingUntilItsVerdict() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        assertThat(state("m-1")).isEqualTo(State.WAITING);

        dispatches.settle(List.of(
                new Settlement.Answered(delivery(entry, 0), written, new Verdict.Accepted(Optional.of("Z-7")))));

        var life = life("m-1");
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.format()).contains("tiny");
        assertThat(life.attempts()).isEqualTo(1);
        assertThat(life.reference()).contains("Z-7");
        assertThat(life.verdictAt()).contains(NOON);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void onlyFailuresBecauseOfTheRecordAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        assertThat(failed(id, UNREACHABLE)).isEmpty();
        assertThat(failed(id, FAILED)).containsEntry(id, 1);
        assertThat(failed(id, UNREACHABLE)).isEmpty();
        assertThat(failed(id, FAILED)).containsEntry(id, 2);

        assertThat(life("m-1").attempts()).isEqualTo(4);
        assertThat(life("m-1").problem()).contains(FAILED);
        assertThat(state("m-1")).isEqualTo(State.WAITING);
        assertThat(dispatches.open(List.of(id))).hasSize(1);
    }

    @Test
    void theLatestAttemptsAreToldAndAllAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        for (int i = 0; i < 25; i++) failed(id, UNREACHABLE);
        failed(id, FAILED);
        dispatches.settle(List.of(new Settlement.Answered(id, written, new Verdict.Accepted(Optional.empty()))));

        var life = life("m-1");
        assertThat(life.attempts()).isEqualTo(27);
        assertThat(life.latest()).hasSize(20);
        assertThat(life.latest().subList(0, 3))
                .containsExactly(
                        new Attempt(NOON, Optional.empty()),
                        new Attempt(NOON, Optional.of(ProblemCode.RECEIVER_FAILED)),
                        new Attempt(NOON, Optional.of(ProblemCode.RECEIVER_UNREACHABLE)));
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.problem()).contains(FAILED);
    }

    @Test
    void whatLiesInAMailboxIsAvailableAndNotHandedOverAgain() {
        var entry = entry("m-1", Way.QUEUE);
        ledger.enter(entry);

        dispatches.settle(List.of(new Settlement.Left(delivery(entry, 0), written)));

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void aVerdictThatIsThereStands() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        dispatches.settle(List.of(new Settlement.SetAside(id, new Verdict.Parked(FAILED))));

        dispatches.settle(List.of(new Settlement.Answered(id, written, new Verdict.Accepted(Optional.empty()))));

        assertThat(state("m-1")).isEqualTo(State.PARKED);
    }
}
