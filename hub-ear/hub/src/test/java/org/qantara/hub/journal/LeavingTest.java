package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.Partners;
import org.qantara.hub.flow.Leaving;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.ProblemCode;

/** What becomes of what is for a partner that leaves. */
class LeavingTest extends JournalFixture {
    @ParameterizedTest
    @EnumSource
    void whatIsForOneThatHasLeftEndsAndItsSenderHearsWhy(Way way) {
        ledger.enter(entry("m-1", way));

        leaving(Status.LEFT).run();

        assertThat(life("m-1").state()).isEqualTo(State.PARKED);
        assertThat(life("m-1").problem().orElseThrow().code()).isEqualTo(ProblemCode.PARTNER_LEFT);
        assertThat(inTheOutbox()).isEmpty();
        assertThat(mailboxes.waiting(ZAV, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aLetterThatLiesInItsMailboxEndsTooAndWhatHasEndedStands() {
        var lying = entry("m-1", Way.QUEUE);
        var done = entry("m-2", Way.PUSH);
        for (var entry : List.of(lying, done)) ledger.enter(entry);
        settle(new Settlement.Left(made(delivery(lying, 0))));
        settle(new Settlement.Answered(made(delivery(done, 0)), new Verdict.Accepted(Optional.empty())));

        leaving(Status.LEFT).run();

        assertThat(state("m-1")).isEqualTo(State.PARKED);
        assertThat(state("m-2")).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEFT")
    void whatIsForAnybodyElseWaits(Status status) {
        ledger.enter(entry("m-1", Way.PUSH));

        leaving(status).run();

        assertThat(inTheOutbox()).hasSize(1);
        assertThat(life("m-1").state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatAnotherHubStillLetInEndsToo() {
        var leaving = leaving(Status.LEFT);
        leaving.run();

        ledger.enter(entry("m-1", Way.PULL));
        leaving.run();

        assertThat(state("m-1")).isEqualTo(State.PARKED);
    }

    private Leaving leaving(Status status) {
        var zav = Partners.partner(ZAV, FORMAT, new Access.MailboxPull()).with(status);
        return new Leaving(unfinished, dispatches, new Registry(List.of(zav), List.of()));
    }
}
