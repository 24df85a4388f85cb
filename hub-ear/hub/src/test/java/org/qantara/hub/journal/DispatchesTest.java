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

        settle(new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))));

        var life = life("m-1");
        assertThat(life.state()).isEqualTo(State.DELIVERED);
        assertThat(life.format()).contains("tiny");
        assertThat(life.attempts()).isEqualTo(1);
        assertThat(life.reference()).contains("Z-7");
        assertThat(life.verdictAt()).contains(NOON);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void whatIsToldOfADeliveryIsOfOneMoment() throws Exception {
        for (int i = 0; i < 40; i++) {
            var messageId = "m-" + i;
            var entry = entry(messageId, Way.PUSH);
            ledger.enter(entry);
            var answered = new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.empty()));

            var settling = Thread.ofVirtual().start(() -> settle(answered));

            var life = life(messageId);
            while (life.state() == State.WAITING) {
                assertThat(life.latest()).isEmpty();
                assertThat(life.attempts()).isZero();
                life = life(messageId);
            }
            settling.join();
            assertThat(life.state()).isEqualTo(State.DELIVERED);
            assertThat(life.latest()).hasSize(1);
            assertThat(life.attempts()).isEqualTo(1);
        }
    }

    @Test
    void onlyFailuresBecauseOfTheRecordAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        failed(id, UNREACHABLE);
        failed(id, FAILED);
        failed(id, UNREACHABLE);
        failed(id, FAILED);

        assertThat(life("m-1").attempts()).isEqualTo(4);
        assertThat(life("m-1").problem()).contains(FAILED);
        assertThat(state("m-1")).isEqualTo(State.WAITING);
        assertThat(dispatches.open(List.of(id))).hasSize(1);
    }

    @Test
    void whatFailsTooOftenBecauseOfItsRecordIsParkedWithItsLastFailure() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        assertThat(failed(id, FAILED)).isEmpty();
        assertThat(failed(id, FAILED)).isEmpty();

        assertThat(failed(id, FAILED)).containsExactly(new Settlement.SetAside(id, new Verdict.Parked(FAILED)));

        assertThat(state("m-1")).isEqualTo(State.PARKED);
        assertThat(life("m-1").attempts()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenDownTwiceIsOneAttempt() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var failed = new Settlement.Failed(made(delivery(entry, 0)), FAILED, true);

        for (int i = 0; i < 5; i++) assertThat(settle(failed)).isEmpty();

        assertThat(life("m-1").attempts()).isEqualTo(1);
        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }

    @Test
    void theLatestAttemptsAreToldAndAllAreCounted() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);

        for (int i = 0; i < 25; i++) failed(id, UNREACHABLE);
        failed(id, FAILED);
        settle(new Settlement.Answered(made(id), new Verdict.Accepted(Optional.empty())));

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

        settle(new Settlement.Left(made(delivery(entry, 0))));

        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(dispatches.open(List.of(delivery(entry, 0)))).isEmpty();
    }

    @Test
    void aVerdictThatIsThereStands() {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        settle(new Settlement.SetAside(id, new Verdict.Parked(FAILED)));

        settle(new Settlement.Answered(made(id), new Verdict.Accepted(Optional.empty())));

        assertThat(state("m-1")).isEqualTo(State.PARKED);
    }
}
