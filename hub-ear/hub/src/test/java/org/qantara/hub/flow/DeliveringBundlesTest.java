package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.spi.ProblemCode.INTERNAL;
import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.instances.CamelRoutes;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.mailbox.Letter;

/** Several deliveries to one recipient. */
@Timeout(30)
class DeliveringBundlesTest extends DeliveringFixture {
    @Test
    void whatIsInABundleGoesInTheOrderItWasAccepted() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2", "يوسف"), entered("m-3"));
        ids.forEach(_ -> outcomes.add(ACCEPTED));

        deliver(ids.reversed());

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-2", "m-3");
        assertThat(journal.verdicts).hasSize(3);
    }

    @Test
    void behindARecordTheReceiverFailsOnWaitsOnlyWhatMayBeAboutTheSamePerson() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2"), entered("m-3", "يوسف"));
        outcomes.addAll(List.of(failed(RECEIVER_FAILED), ACCEPTED, ACCEPTED, ACCEPTED));

        deliver(ids);

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-3", "m-1", "m-2");
    }

    @Test
    void aReceiverOutOfReachIsTriedOnceForTheWholeBundle() {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2", "يوسف"), entered("m-3", "سعاد"));
        outcomes.addAll(List.of(failed(RECEIVER_UNREACHABLE), ACCEPTED, ACCEPTED, ACCEPTED));

        deliver(ids);

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1", "m-1", "m-2", "m-3");
        assertThat(journal.failures).hasSize(1);
    }

    @Test
    void severalAreHandedOverAtOnceButOnePersonsOneAfterTheOther() throws Exception {
        atOnce = 3;
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2"), entered("m-3", "يوسف"), entered("m-4", "سعاد"));
        ids.forEach(_ -> outcomes.add(ACCEPTED));
        var three = new CyclicBarrier(3);
        during = letter -> {
            if (!letter.messageId().equals("m-2")) three.await();
        };

        deliver(ids);

        assertThat(journal.verdicts).hasSize(4);
        assertThat(handedOver).extracting(Letter::messageId).containsSubsequence("m-1", "m-2");
    }

    @Test
    void aHubThatStopsJournalsWhatItHasBegunAndBeginsNoMore() throws Exception {
        start(TINY, agreed());
        var ids = List.of(entered("m-1"), entered("m-2", "يوسف"), entered("m-3", "سعاد"));
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED, ACCEPTED));
        var stopping = new CountDownLatch(1);
        during = _ -> {
            Thread.ofVirtual().start(camel::stop);
            while (!camel.isStopping()) Thread.sleep(1);
            Thread.sleep(50);
            stopping.countDown();
        };

        assertThatThrownBy(() -> deliver(ids)).isInstanceOf(CamelExecutionException.class);
        stopping.await();

        assertThat(handedOver).extracting(Letter::messageId).containsExactly("m-1");
        assertThat(journal.verdicts).containsOnlyKeys(ids.getFirst());
    }

    @Test
    void whatTheJournalCannotTakeForOneSpoilsNoOther() {
        start(TINY, agreed());
        var spoilt = entered("m-1");
        var sound = entered("m-2", "يوسف");
        journal.unkeepable.add(spoilt);
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));

        deliver(List.of(spoilt, sound));

        assertThat(journal.verdicts).containsEntry(spoilt, parked(INTERNAL, "", spoilt.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }

    @Test
    void aHubCutOffFromItsJournalGivesItsRecipientUp() throws Exception {
        start(TINY, agreed());
        var routes = new CamelRoutes(camel, _ -> {
            throw new AssertionError("it has a route");
        });
        var id = entered("m-1");
        outcomes.add(ACCEPTED);
        journal.refusals(Integer.MAX_VALUE);
        var waiting = delivering(id);

        while (!routes.stop(ZAV)) Thread.sleep(10);

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(CamelExecutionException.class);
        assertThat(journal.verdicts).isEmpty();
    }

    @Test
    void aJournalThatTakesNothingAtAllIsAskedAgainLater() {
        start(TINY, agreed());
        var id = entered("m-1");
        outcomes.addAll(List.of(ACCEPTED, ACCEPTED));
        journal.refusals(20);

        deliver(id);

        assertThat(journal.verdicts).containsOnlyKeys(id);
    }

    @Test
    void whatCannotBeReadIsParkedAndTheOthersGo() {
        start(TINY, agreed());
        var unreadable = entered("m-1");
        var sound = entered("m-2");
        journal.unreadable.add(unreadable);
        outcomes.add(ACCEPTED);

        deliver(List.of(unreadable, sound));

        assertThat(journal.verdicts).containsEntry(unreadable, parked(INTERNAL, "", unreadable.toString()));
        assertThat(journal.verdicts).containsEntry(sound, new Verdict.Accepted(Optional.of("Z-1")));
    }
}
