package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Senders by messaging and by REST, a partner that listens to its queue and one that fetches, while the hub or the broker
 * is killed: every letter comes into each mailbox, once or as a repeat, and none is left there.
 */
@OnSite(brokerBeside = true)
class MailboxFaultIT {

    private static final String LISTENS = "wapes";
    private static final String FETCHES = "rabat";

    @Test
    void theHubIsKilledUnderLoadAndEveryMailboxGetsEverything(Site site) {
        var rounds = Form.of(1, 5);
        everyMailboxGetsEverything(site, rounds, "kill -9 of the hub", () -> {
            site.hub().kill();
            site.hub().start();
        });
    }

    @Test
    void theBrokerIsKilledUnderLoadAndEveryMailboxGetsEverything(Site site) {
        everyMailboxGetsEverything(site, 1, "kill -9 of the broker", () -> {
            site.broker().kill();
            site.broker().start();
        });
    }

    private static void everyMailboxGetsEverything(Site site, int rounds, String name, Runnable fault) {
        site.readyWithBroker();
        try (var _ = site.partners().listens(LISTENS, site.broker());
                var _ = site.partners().fetches(FETCHES);
                var door = site.partners().messaging(site.broker());
                var load = site.loadByMessagingAndRest("mailbox", door, LISTENS, FETCHES)) {
            for (var round = 0; round < rounds; round++) {
                load.await(load.receipts() + 50);
                Wait.pause(Duration.ofMillis(new Random().nextInt(1000)));

                fault.run();
            }
            load.await(load.receipts() + 50);
            load.stop();

            Site.assertKept(site.settle(
                    load, "mailboxes, fetched and listened to; AMQP and REST: %s, %d times".formatted(name, rounds)));
            assertThat(site.partners().waiting(FETCHES))
                    .as("left in the mailbox")
                    .isEmpty();
        }
    }
}
