package org.qantara.it.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/** An Artemis of its own goes away and comes back, and runs out of disk, under load. */
@OnSite(brokerBeside = true)
class BrokerFaultIT {

    @Test
    void goneForAWhileItIsFoundAgainAndAcceptingDoesNotWaitForIt(Site site) {
        site.readyWithBroker();
        var away = Form.of(Duration.ofSeconds(3), Duration.ofSeconds(60));
        try (var load = site.load("broken", "zav", "vdab")) {
            load.await(50);

            site.broker().kill();
            var before = load.accepted().size();
            Wait.pause(away);
            load.await(before + 50); // more than was on its way
            var meanwhile = load.accepted().size() - before;
            site.broker().start();

            load.await(load.accepted().size() + 50);
            load.stop();
            Site.assertKept(site.settle(
                    load,
                    "kill -9 of the broker, gone for %d s, %d accepted meanwhile"
                            .formatted(away.toSeconds(), meanwhile)));
        }
    }

    @Test
    void withItsJournalsDiskFullDeliveriesWaitInTheOutbox(Site site) {
        site.readyWithBroker();
        var full = Form.of(Duration.ofSeconds(5), Duration.ofSeconds(60));
        try (var load = site.load("full", "zav", "vdab")) {
            load.await(50);

            site.brokerDisk().fill();
            var before = load.accepted().size();
            Wait.pause(full);
            load.await(before + 50); // more than was on its way
            var meanwhile = load.accepted().size() - before;
            var survived = site.broker().isAlive();
            site.brokerDisk().free();
            if (!survived) {
                site.broker().start();
            }

            load.await(load.accepted().size() + 50);
            load.stop();
            Site.assertKept(site.settle(
                    load,
                    "disk of the broker's journal full for %d s, broker %s, %d accepted meanwhile"
                            .formatted(full.toSeconds(), survived ? "stayed" : "ended, started again", meanwhile)));
        } finally {
            site.brokerDisk().free();
        }
    }
}
