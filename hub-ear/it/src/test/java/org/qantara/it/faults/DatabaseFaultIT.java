package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** PostgreSQL goes away, is slow, and cuts connections, under load. */
@OnSite
class DatabaseFaultIT {

    @Test
    void restartedUnderLoadItCostsNothingButTime(Site site) {
        site.ready();
        var away = Form.of(Duration.ofSeconds(1), Duration.ofSeconds(20));
        try (var load = site.load("restarted", "zav", "vdab")) {
            load.await(50);

            site.database().stop();
            Wait.pause(away);
            site.database().start();

            load.await(load.accepted().size() + 50);
            load.stop();
            Site.assertKept(
                    site.settle(load, "PostgreSQL stopped, away for %d s, started".formatted(away.toSeconds())));
        }
    }

    @Test
    void killedUnderLoadItComesBackWithAllThatWasAccepted(Site site) {
        site.ready();
        var rounds = Form.of(1, 5);
        try (var load = site.load("crashed", "zav", "vdab")) {
            for (var round = 0; round < rounds; round++) {
                load.await(load.accepted().size() + 50);

                site.database().kill();
                site.database().start();
            }

            load.stop();
            Site.assertKept(site.settle(load, "kill -9 of PostgreSQL, %d times".formatted(rounds)));
        }
    }

    @Test
    void slowItIsWaitedFor(Site site) {
        site.ready();
        var rounds = Form.of(5, 60);
        var once = Form.of(Duration.ofSeconds(2), Duration.ofSeconds(20));
        try (var load = site.load("slow", "zav", "vdab")) {
            load.await(50);

            freeze(site, once);
            for (var round = 0; round < rounds; round++) {
                Wait.pause(Duration.ofMillis(100));
                freeze(site, Duration.ofMillis(400));
            }

            load.stop();
            Site.assertKept(site.settle(
                    load,
                    "PostgreSQL stood still for %d s, then 4 of 5 ms for %d s"
                            .formatted(once.toSeconds(), rounds / 2)));
        }
    }

    private static void freeze(Site site, Duration time) {
        site.database().freeze();
        Wait.pause(time);
        site.database().thaw();
    }

    @Test
    void connectionsCutInTheMiddleOfATransactionLeaveNothingHalfDone(Site site) {
        site.ready();
        var enough = Form.of(5, 100);
        var cut = 0;
        try (var load = site.load("cut", "zav", "vdab")) {
            load.await(50);

            for (var end = System.nanoTime() + Wait.PATIENCE.toNanos(); cut < enough && System.nanoTime() < end; ) {
                cut += site.database().cutTransactions();
                Wait.pause(Duration.ofMillis(150));
            }

            load.stop();
            Site.assertKept(site.settle(load, "%d connections to PostgreSQL cut inside a transaction".formatted(cut)));
            assertThat(cut).as("connections cut").isGreaterThanOrEqualTo(Form.of(1, enough));
        }
    }
}
