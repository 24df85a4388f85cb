package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** A partner that is away from Friday to Monday: 72 hours of records, counted, not waited for. */
@OnSite
class BacklogIT {

    /** 72 hours of a partner that gets some 6,700 records a day. */
    private static final int WAITING = Form.of(300, 20_000);

    /** In the quick form left to the outage scenario, which restarts the hub with more than that waiting. */
    private static final int RESTARTS = Form.of(0, 1);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void threeDaysOfBacklogAreDrainedInOrderWhileNewOnesComeAndAnotherIsServed(Site site) {
        site.ready();
        var away = site.partner("giz");
        away.down();
        var steady = Pace.of(20);
        try (var other = site.loadOfMany("meanwhile", steady, "zav");
                var load = site.loadOfMany("weekend", Pace.HURRY.until(WAITING, Pace.of(20)), "giz")) {
            load.await(WAITING / 2);
            for (var restart = 0; restart < RESTARTS; restart++) {
                site.hub().stop();
                site.hub().start();
            }
            load.await(WAITING);

            var waited = load.receipts();
            var due = away.taken() + waited;
            away.up();

            Wait.until(
                    "the backlog is drained",
                    PATIENCE,
                    () -> away.taken() >= due && away.messages(load.name()) >= waited);
            var rate = Rates.of(away.arrivals(load.name()));
            load.stop();
            other.stop();
            var tally = site.settle(
                    load,
                    "72 h of backlog by count: %d waiting, hub restarted %d times; drained at %.0f/s while new ones came"
                            .formatted(waited, RESTARTS, rate));
            var served = site.settle(other, "another partner all the while");
            assertThat(tally.delivered()).isGreaterThan(WAITING);
            Site.assertKept(tally);
            Site.assertKept(served);
        }
    }
}
