package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.setup.OrderedIds;

/** What is to be relayed, for the first time or again. */
class OutboxTest extends JournalFixture {
    @Test
    void theOutboxHoldsWhatIsPushedOrQueuedUntilItIsSent() {
        var entry = entry("m-1", Way.PUSH, Way.PULL, Way.QUEUE);
        ledger.enter(entry);

        var items = inTheOutbox();
        sent(1);

        assertThat(items).extracting(Outbox.Item::deliveryId).containsExactly(delivery(entry, 0), delivery(entry, 2));
        assertThat(inTheOutbox()).containsExactly(items.get(1));
    }

    @Test
    void theOutboxCanBeReadWithoutSomeRecipients() {
        ledger.enter(entry("m-1", Way.PUSH));

        assertThat(inTheOutbox(OFPPT)).hasSize(1);
        assertThat(inTheOutbox(ZAV)).isEmpty();
    }

    @Test
    void theOutboxIsInTheOrderOfAcceptanceWhateverTheClockSays() {
        var jumping = new OrderedIds(Clock.fixed(NOON.minusSeconds(3600), ZoneOffset.UTC));
        var first = entry("m-1", ids, Way.PUSH);
        var second = entry("m-2", jumping, Way.PUSH);
        ledger.enter(first);
        ledger.enter(second);

        assertThat(delivery(second, 0)).isLessThan(delivery(first, 0));
        assertThat(inTheOutbox())
                .extracting(Outbox.Item::deliveryId)
                .containsExactly(delivery(first, 0), delivery(second, 0));
        assertThat(dispatches.open(List.of(delivery(second, 0), delivery(first, 0))))
                .extracting(opened -> ready(opened).deliveryId())
                .containsExactly(delivery(first, 0), delivery(second, 0));
    }

    @Test
    void onlyWhatWasSentIsTakenOffTheOutbox() {
        ledger.enter(entry("m-1", Way.PUSH));
        ledger.enter(entry("m-2", Way.PUSH));

        assertThatThrownBy(() -> outbox.take(10, Set.of(), _ -> {
                    throw new IllegalStateException("the hub stops");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.take(10, Set.of(), items -> items.subList(1, 2))).isEqualTo(2);

        assertThat(inTheOutbox()).hasSize(1);
    }

    @Test
    void whatIsUndecidedIsFoundWhereverItIsAndForgottenWhenThatIsSaid() throws Exception {
        var pushed = entry("m-1", Way.PUSH);
        var fetched = entry("m-2", Way.PULL);
        var queued = entry("m-3", Way.QUEUE);
        var done = entry("m-4", Way.PUSH);
        for (var entry : List.of(pushed, fetched, queued, done)) ledger.enter(entry);
        settle(new Settlement.Left(made(delivery(queued, 0))));
        settle(new Settlement.Answered(made(delivery(done, 0)), new Verdict.Accepted(Optional.empty())));

        var undecided = unfinished.undecided(ZAV, 10);
        unfinished.forget(undecided);

        assertThat(undecided).containsExactly(delivery(pushed, 0), delivery(fetched, 0), delivery(queued, 0));
        assertThat(unfinished.undecided(ZAV, 2)).hasSize(2);
        assertThat(unfinished.undecided(OFPPT, 10)).isEmpty();
        assertThat(count("select count(*) from waiting")).isZero();
        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(done, 0));
    }

    @Test
    void whatTheBrokerHasLostIsRelayedAgainAndNothingElse() {
        var lost = entry("m-1", Way.PUSH);
        var done = entry("m-2", Way.PUSH);
        var parked = entry("m-3", Way.PUSH);
        var available = entry("m-4", Way.QUEUE);
        for (var entry : List.of(lost, done, parked, available)) ledger.enter(entry);
        sent(10);
        failed(delivery(lost, 0), UNREACHABLE);
        settle(new Settlement.Answered(made(delivery(done, 0)), new Verdict.Accepted(Optional.empty())));
        mailboxes.settle(delivery(parked, 0), new Verdict.Parked(FAILED), Doer.HUB);
        settle(new Settlement.Left(made(delivery(available, 0))));

        assertThat(unfinished.relayAgain(OFPPT, Set.of())).isZero();
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);
        assertThat(unfinished.relayAgain(ZAV, Set.of())).isZero();

        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(lost, 0));
    }

    @Test
    void aRecordCountsWithItsPlainBytesHoweverSmallItCompresses() {
        ledger.enter(entry("m-1", Way.PUSH));
        var bytes = canonical.write(record()).length;

        assertThat(inTheOutbox()).extracting(Outbox.Item::bytes).containsExactly(bytes);
        sent(1);
        unfinished.relayAgain(ZAV, Set.of());

        assertThat(inTheOutbox()).extracting(Outbox.Item::bytes).containsExactly(bytes);
    }

    @Test
    void whatLiesInItsQueueIsNotRelayedAgain() {
        var queued = entry("m-1", Way.PUSH);
        var lost = entry("m-2", Way.PUSH);
        ledger.enter(queued);
        ledger.enter(lost);
        sent(10);

        assertThat(unfinished.relayAgain(ZAV, Set.of(delivery(queued, 0)))).isEqualTo(1);

        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(lost, 0));
    }

    @Test
    void aPartnerThatFetchesFromNowOnFindsWhatWasToBePushed() {
        var queued = entry("m-1", Way.PUSH);
        var relayed = entry("m-2", Way.PUSH);
        ledger.enter(relayed);
        sent(10);
        ledger.enter(queued);

        assertThat(unfinished.letWait(ZAV)).isEqualTo(2);
        assertThat(unfinished.letWait(ZAV)).isZero();

        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).hasSize(2);
        assertThat(inTheOutbox()).isEmpty();
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);
        assertThat(mailboxes.standing(ZAV, delivery(queued, 0), Through.REST)).contains(State.AVAILABLE);
    }

    @Test
    void aPartnerThatIsCalledFromNowOnGetsWhatItHasNotAnswered() {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);

        assertThat(unfinished.relayAgain(ZAV, Set.of())).isEqualTo(1);

        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
        assertThat(inTheOutbox()).extracting(Outbox.Item::deliveryId).containsExactly(delivery(entry, 0));
        assertThat(state("m-1")).isEqualTo(State.WAITING);
    }
}
