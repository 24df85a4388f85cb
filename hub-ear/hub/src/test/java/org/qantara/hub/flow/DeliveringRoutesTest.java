package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.agreement;
import static org.qantara.spi.ProblemCode.AGREEMENT_ENDED;
import static org.qantara.spi.ProblemCode.INTERNAL;
import static org.qantara.spi.ProblemCode.NOT_WRITABLE;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.registry.Status;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** One delivery, from its queue to its verdict. */
@Timeout(30)
class DeliveringRoutesTest extends DeliveringFixture {
    @Test
    void theReceiversOwnAnswerIsTheVerdict() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(handedOver).singleElement().satisfies(letter -> {
            assertThat(letter.messageId()).isEqualTo("m-1");
            assertThat(letter.from()).isEqualTo(ANAPEC);
            assertThat(letter.format()).isEqualTo("tiny");
            assertThat(letter.purpose()).isEqualTo("job-placement");
            assertThat(letter.document().text()).contains("فاطمة بنعلي");
        });
    }

    @Test
    void aRefusalByTheReceiverIsAVerdictAndNotTriedAgain() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(new Outcome.Answered(
                new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("already known"))));

        deliver(id);

        assertThat(journal.verdicts.get(id))
                .isEqualTo(new Verdict.Refused(
                        Optional.empty(), Problem.of(ProblemCode.RECEIVER_REFUSED, "", "already known")));
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatLiesInAMailboxWaitsForItsAnswer() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(new Outcome.Left());

        deliver(id);

        assertThat(journal.left).containsExactly(id);
        assertThat(journal.verdicts).isEmpty();
    }

    @Test
    void theSameIdAgainAfterACrashHandsNothingOver() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        deliver(id);

        deliver(id);
        deliver(UUID.randomUUID());

        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatNoAgreementAllowsAnyMoreIsParked() {
        start(TINY, agreement(ANAPEC, ZAV, "job-placement", "2024-01-01", "2026-03-03"));
        var id = entered("m-1");

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(AGREEMENT_ENDED, ""));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void whatIsForAPartnerThatIsSuspendedWaitsUntilItIsNot() throws Exception {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        stands(Status.SUSPENDED);

        var delivering = CompletableFuture.runAsync(() -> deliver(id));
        Thread.sleep(100);
        assertThat(handedOver).isEmpty();
        assertThat(journal.verdicts).isEmpty();

        stands(Status.LIVE);
        delivering.get();
        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void whoIsSuspendedInTheMiddleOfABundleGetsNothingMoreOfIt() throws Exception {
        start(TINY, agreed());
        var bundle = List.of(entered("m-1"), entered("m-2"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        meanwhile = () -> stands(Status.SUSPENDED);

        var delivering = CompletableFuture.runAsync(() -> deliver(bundle));
        while (!journal.verdicts.containsKey(bundle.getFirst())) Thread.sleep(1);
        Thread.sleep(100);
        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).doesNotContainKey(bundle.getLast());

        meanwhile = () -> {};
        stands(Status.LIVE);
        delivering.get();
        assertThat(journal.verdicts).containsKey(bundle.getLast());
    }

    @Test
    void whatCannotBeWrittenForTheReceiverIsParked() {
        start(STRICT, agreed());
        var id = entered("m-1");

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(NOT_WRITABLE, "/person/birthDate"));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aReceiverOutOfReachIsTriedAgainForAsLongAsItTakes() {
        start(TINY, agreed());
        var id = entered("m-1");
        for (int i = 0; i < 20; i++) outcomes.add(failed(RECEIVER_UNREACHABLE));
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(journal.failures.get(id)).hasSize(20);
    }

    @Test
    void aRecordTheReceiverFailsOnAgainAndAgainIsParked() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        for (int i = 0; i < 3; i++) outcomes.add(failed(RECEIVER_FAILED));
        outcomes.add(ACCEPTED);

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, parked(RECEIVER_FAILED, ""));
        assertThat(handedOver).hasSize(4);
    }

    @Test
    void theGateIsAskedAgainBeforeEachAttempt() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        meanwhile = () -> clock.pass(Duration.ofDays(365));

        deliver(id);

        assertThat(handedOver).hasSize(1);
        assertThat(journal.verdicts).containsEntry(id, parked(AGREEMENT_ENDED, ""));
    }

    @Test
    void whileTheJournalIsOutOfReachAVerdictIsRememberedAndNothingHandedOverTwice() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        journal.failure = new JournalUnavailable(new IllegalStateException());

        deliver(id);

        assertThat(journal.verdicts).containsEntry(id, new Verdict.Accepted(Optional.of("Z-1")));
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void aFaultOfTheHubsOwnParksItsRecordInTheEnd() {
        start(TINY, agreed());
        var broken = entered("m-1");
        var sound = entered("m-2");
        broke = broken;
        outcomes.add(ACCEPTED);

        deliver(broken);
        deliver(sound);

        assertThat(journal.verdicts).containsEntry(broken, parked(INTERNAL, "", broken.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void aHubThatStopsPutsTheMessageBackSoon() throws Exception {
        start(TINY, new Patience(Duration.ofMinutes(5), Duration.ofMinutes(5), 3), agreed());
        var id = entered("m-1");
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        var waiting = delivering(id);

        camel.stop();

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(CamelExecutionException.class);
        assertThat(journal.verdicts).isEmpty();
    }

    @Test
    void aDeadReceiverKeepsNobodyElseWaiting() throws Exception {
        start(TINY, new Patience(Duration.ofMinutes(5), Duration.ofMinutes(5), 3), agreed(), agreedWithEnabel());
        var toTheDead = entered("m-1");
        var toTheLiving = entered("m-2", ENABEL);
        outcomes.add(failed(RECEIVER_UNREACHABLE));
        outcomes.add(new Outcome.Left());
        var waiting = delivering(toTheDead);

        camel.createProducerTemplate().requestBody("direct:to-enabel", toTheLiving.toString());

        assertThat(journal.left).containsExactly(toTheLiving);
        assertThat(waiting).isNotDone();
    }
}
