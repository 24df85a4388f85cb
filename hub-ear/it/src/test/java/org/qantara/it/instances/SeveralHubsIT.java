package org.qantara.it.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.it.faults.Load;
import org.qantara.it.faults.Signal;
import org.qantara.it.faults.Wait;
import org.qantara.it.hub.Confidential;
import org.qantara.it.hub.Form;
import org.qantara.sandbox.hub.Heard;

/** Two hubs serve as one, whatever becomes of either. */
class SeveralHubsIT {

    private static final Duration A_WHILE = Form.of(Duration.ofSeconds(2), Duration.ofSeconds(20));
    private static final Duration FROZEN = Form.of(Duration.ofSeconds(12), Duration.ofSeconds(30));

    private static Hubs hubs;

    @BeforeAll
    static void start() throws Exception {
        hubs = new Hubs();
    }

    @AfterAll
    static void stop() throws Exception {
        if (hubs == null) {
            return;
        }
        hubs.close();
        for (var number = 0; number < 2; number++) {
            var logs = hubs.hub(number).log().getParent();
            assertThat(new Confidential(logs.getParent()).inLogs(logs))
                    .as("what no log may hold")
                    .isEmpty();
        }
    }

    @BeforeEach
    void bothAtWork() {
        hubs.awaitReady();
    }

    @Test
    void bothAreUsedEvenly() {
        var one = hubs.balancer().answered(0);
        var two = hubs.balancer().answered(1);
        try (var load = hubs.load("even")) {
            Wait.pause(A_WHILE);
            hubs.awaitReady();
            load.stop();

            one = hubs.balancer().answered(0) - one;
            two = hubs.balancer().answered(1) - two;
            hubs.settle(load, "two hubs: %d and %d requests, 2 partners each".formatted(one, two));
            assertThat(load.again()).isZero();
        }
        assertThat(Math.min(one, two)).as("requests to either").isGreaterThanOrEqualTo((one + two) / 3);
    }

    @Test
    void oneIsKilledUnderLoadAndTheOtherTakesOver() {
        var rounds = Form.of(1, 5);
        try (var load = hubs.load("killed")) {
            for (var round = 0; round < rounds; round++) {
                var killed = round % 2;
                Wait.pause(A_WHILE);

                hubs.hub(killed).kill();

                Wait.until("the other has all partners", () -> hubs.share(1 - killed) == Hubs.PARTNERS);
                Wait.pause(A_WHILE);
                hubs.hub(killed).start();
                hubs.awaitReady();
            }
            load.stop();

            hubs.settle(load, "kill -9 of one of two hubs, " + rounds + " times");
        }
    }

    @Test
    void oneStandsStillUnderLoadAndTheOtherTakesOverUntilItGoesOn() {
        try (var load = hubs.load("frozen")) {
            Wait.pause(A_WHILE);
            var frozen = hubs.hub(0).process();
            Load meanwhile;
            Signal.STOP.to(frozen);
            try {
                var end = System.nanoTime() + FROZEN.toNanos();
                Wait.until("nobody asks it any more", () -> !hubs.balancer().isReady(0));
                Wait.until("the other has all partners", () -> hubs.share(1) == Hubs.PARTNERS);
                meanwhile = theOtherDelivers(end);
            } finally {
                Signal.CONT.to(frozen);
            }
            hubs.awaitReady();
            load.stop();

            var fault = "one of two hubs stands still for %d s or more".formatted(FROZEN.toSeconds());
            hubs.settle(load, fault);
            hubs.settle(meanwhile, fault + ", handed in to the other");
        }
    }

    /** To all partners, and not only when the one that stands still goes on; answers what was handed in. */
    private static Load theOtherDelivers(long end) {
        try (var meanwhile = hubs.load("meanwhile")) {
            Wait.until("it delivers to all", () -> hubs.reached(meanwhile) == Hubs.PARTNERS);
            Wait.until("that was long enough", () -> System.nanoTime() > end);
            return meanwhile.stop();
        }
    }

    @Test
    void aRollingRestartServesWithoutAnError() {
        var first = Form.of(1, 0); // in the quick form the other one is only killed and started again
        var before = hubs.balancer().failures();
        try (var load = hubs.load("rolling")) {
            for (var number = first; number < 2; number++) {
                Wait.pause(A_WHILE);

                hubs.hub(number).stop();
                Wait.pause(A_WHILE);
                hubs.hub(number).start();

                hubs.awaitReady();
            }
            load.stop();

            hubs.settle(load, "rolling restart of %d of two hubs with drain".formatted(2 - first));
            assertThat(load.unwelcome()).isEmpty();
            assertThat(load.again()).isZero();
        }
        assertThat(hubs.balancer().failures() - before).isZero();
    }

    @Test
    void theBackupBrokerTakesOverWhenThePrimaryIsKilledAndGivesItBack() throws Exception {
        try (var load = hubs.load("failover")) {
            Wait.pause(A_WHILE);

            hubs.primary().kill();

            Wait.until("the backup works", () -> hubs.backup().isListening());
            var arrived = hubs.arrived(load);
            Wait.until("deliveries go on", () -> hubs.arrived(load) > arrived + 100);
            assertThat(hubs.submitByMessaging("failover", hubs.backup())).isInstanceOf(Heard.Receipt.class);

            hubs.primary().start();
            Wait.until("the backup waits again", () -> !hubs.backup().isListening());
            assertThat(hubs.submitByMessaging("failback", hubs.primary())).isInstanceOf(Heard.Receipt.class);
            Wait.pause(A_WHILE);
            load.stop();

            hubs.settle(load, "kill -9 of the primary of two brokers, and its return");
            assertThat(load.again()).as("answers %s", load.unwelcome()).isZero();
        }
    }

    @Test
    void aHubThatDrainsSaysSoGivesItsPartnersAwayAndStillServes() throws Exception {
        var file = hubs.hub(0).home().resolve("drain");
        try {
            Files.writeString(file, "");

            Wait.until("it is not ready", () -> hubs.health(0).status() == 503);
            assertThat(hubs.health(0).reason()).isEqualTo("it drains");
            assertThat(hubs.status(0, "/health/live")).isEqualTo(200);
            assertThat(hubs.status(0, "/api/v1/formats")).isEqualTo(200);
            Wait.until("the other has all partners", () -> hubs.share(1) == Hubs.PARTNERS);
            Wait.until("it has none", () -> hubs.health(0).partners() == 0);
        } finally {
            Files.deleteIfExists(file);
        }
        hubs.awaitReady();
    }

    @Test
    void withoutTheDatabaseNoHubIsReadyAndEachSaysWhy() throws Exception {
        hubs.database().freeze();
        try {
            Wait.until("the first is not ready", () -> hubs.health(0).status() == 503);
            Wait.until("the second is not ready", () -> hubs.health(1).status() == 503);
            assertThat(hubs.health(0).reason()).isEqualTo("the database is out of reach");
            assertThat(hubs.status(0, "/health/live")).isEqualTo(200);
        } finally {
            hubs.database().thaw();
        }
        hubs.awaitReady();
    }
}
