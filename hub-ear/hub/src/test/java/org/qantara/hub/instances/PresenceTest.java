package org.qantara.hub.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.instances.Presence.State.AT_WORK;
import static org.qantara.hub.instances.Presence.State.DRAINING;
import static org.qantara.hub.instances.Presence.State.STARTING;
import static org.qantara.hub.instances.Presence.State.UNSEEN;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Hearts hearts = new Hearts();
    private boolean draining;
    private long nanos;
    private final Presence presence = new Presence(hearts.fresh(), hearts, () -> draining, () -> nanos);

    @Test
    void itStartsUntilItsFirstHeartbeat() {
        assertThat(presence.state()).isEqualTo(STARTING);

        presence.run();

        assertThat(presence.state()).isEqualTo(AT_WORK);
    }

    @Test
    void itDrainsFromTheMomentItIsToldUntilItIsToldOtherwise() {
        presence.run();

        draining = true;
        assertThat(presence.state()).isEqualTo(DRAINING);

        draining = false;
        assertThat(presence.state()).isEqualTo(AT_WORK);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentChangesNothing() {
        presence.run();

        hearts.reachable = false;
        after(Duration.ofSeconds(6));

        assertThat(presence.state()).isEqualTo(AT_WORK);
    }

    @Test
    void aDatabaseThatStaysAwayIsOutOfReachUntilItIsBack() {
        presence.run();

        hearts.reachable = false;
        after(Duration.ofSeconds(7));
        assertThat(presence.state()).isEqualTo(UNSEEN);

        hearts.reachable = true;
        after(Duration.ofSeconds(1));
        assertThat(presence.state()).isEqualTo(AT_WORK);
    }

    @Test
    void aHeartbeatThatHangsShowsToo() {
        presence.run();

        nanos += Duration.ofSeconds(7).toNanos();

        assertThat(presence.state()).isEqualTo(UNSEEN);
    }

    @Test
    void whoLeavesIsGoneForTheOthersAtOnce() {
        presence.run();

        presence.leave();

        assertThat(hearts.beat(hearts.fresh())).hasSize(1);
        assertThat(presence.state()).isEqualTo(DRAINING);
    }

    @Test
    void leavingWithoutTheDatabaseIsNoFailure() {
        hearts.reachable = false;

        presence.leave();
    }

    private void after(Duration time) {
        nanos += time.toNanos();
        presence.run();
    }
}
