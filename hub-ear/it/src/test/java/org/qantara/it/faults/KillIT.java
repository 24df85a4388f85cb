package org.qantara.it.faults;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hub ends at once, under load, at any moment and at the worst ones. */
@OnSite
class KillIT {

    private static final int LONGEST = Form.of(2000, 4000); // milliseconds
    private static final int ROUNDS = Form.of(1, 20);

    @Test
    void killedAtRandomMomentsUnderLoadItLosesNothing(Site site) {
        site.readyAlone();
        try (var load = site.load("killed", "zav", "vdab")) {
            for (var round = 0; round < ROUNDS; round++) {
                Wait.pause(Duration.ofMillis(new Random().nextInt(200, LONGEST)));

                site.hub().kill();

                site.hub().start();
            }
            load.stop();

            Site.assertKept(site.settle(load, "kill -9 of the hub, " + ROUNDS + " times at random"));
        }
    }

    @Test
    void aPowerCutTakesHubBrokerAndDatabaseAndNothingIsLost(Site site) {
        site.readyAlone();
        var rounds = Form.of(1, 5);
        try (var load = site.load("dark", "zav", "vdab")) {
            for (var round = 0; round < rounds; round++) {
                Wait.pause(Duration.ofMillis(new Random().nextInt(200, LONGEST)));

                site.database().freeze();
                site.hub().kill();
                site.database().kill();

                site.database().start();
                site.hub().start();
            }
            load.stop();

            Site.assertKept(site.settle(load, "kill -9 of hub, broker and database together, " + rounds + " times"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.qantara.it.faults.CommitPoint#points")
    void haltedAtACommitPointItLosesNothing(CommitPoint point, Site site) throws Exception {
        site.readyAlone();
        var rounds = Form.of(1, 3);
        try (var load = site.load("halted", "zav", "vdab")) {
            for (var round = 0; round < rounds; round++) {
                Wait.pause(Duration.ofMillis(500));

                site.byteman().haltAt(point, new Random().nextInt(5, 50));

                site.hub().awaitEnd();
                site.hub().start();
            }
            load.stop();

            Site.assertKept(site.settle(load, "halt " + point + ", " + rounds + " times"));
        }
    }
}
