package org.qantara.it.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.it.hub.Form;

/** The hub ends at once, under load, at any moment and at the worst ones. */
@OnSite
class KillIT {

    private static final int LONGEST = 4000; // milliseconds

    /** What is killed. */
    enum Killed {
        HUB(20) {
            @Override
            void under(Load load, Site site) {
                pause();
                site.hub().kill();
            }
        },
        HUB_BROKER_AND_DATABASE(5) {
            @Override
            void under(Load load, Site site) {
                pause();
                site.database().freeze();
                site.hub().kill();
                site.database().kill();
                site.database().start();
            }
        },
        ALL_THREE_BEFORE_A_COMMIT(1) {
            @Override
            void under(Load load, Site site) throws Exception {
                load.await(50);
                site.byteman().haltAt(CommitPoint.BEFORE_THE_JOURNAL_COMMIT, passes());
                site.hub().awaitEnd();
                site.database().kill();
                site.database().start();
            }
        };

        private final int rounds;

        Killed(int rounds) {
            this.rounds = rounds;
        }

        abstract void under(Load load, Site site) throws Exception;

        private static void pause() {
            Wait.pause(Duration.ofMillis(Chance.between(200, LONGEST)));
        }
    }

    /** In the quick form, where every start counts, only what takes everything, at a moment that hurts. */
    static Stream<Killed> killed() {
        return Form.of(
                Stream.of(Killed.ALL_THREE_BEFORE_A_COMMIT), Stream.of(Killed.HUB, Killed.HUB_BROKER_AND_DATABASE));
    }

    @ParameterizedTest
    @MethodSource("killed")
    void killedUnderLoadItLosesNothing(Killed killed, Site site) throws Exception {
        site.readyAlone();
        try (var load = site.load("killed", "zav", "vdab")) {
            for (var round = 0; round < killed.rounds; round++) {
                killed.under(load, site);

                site.hub().start();
            }
            load.stop();

            var what = killed.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            Site.assertKept(site.settle(load, "kill -9 of " + what + ", " + killed.rounds + " times"));
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

                site.byteman().haltAt(point, passes());

                site.hub().awaitEnd();
                site.hub().start();
            }
            load.stop();

            Site.assertKept(site.settle(load, "halt " + point + ", " + rounds + " times"));
        }
    }

    private static int passes() {
        return Chance.between(5, 50);
    }
}
