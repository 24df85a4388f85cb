package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Form;

/**
 * Senders by messaging and by REST, a partner that listens to its queue and one that fetches, while the hub or the broker
 * is killed: every letter comes into each mailbox, once or as a repeat, and none is left there. Who listens gives one in
 * forty back.
 */
@OnSite(brokerBeside = true)
class MailboxFaultIT {

    private static final String LISTENS = "wapes";
    private static final String FETCHES = "rabat";
    private static final CommitPoint HALT = CommitPoint.BETWEEN_RELAY_SEND_AND_OUTBOX_COMMIT;

    @Test
    void theHubIsKilledUnderLoadAndEveryMailboxGetsEverything(Site site) throws Exception {
        var rounds = Form.of(1, 5);
        var name = Form.of("halt of the hub " + HALT, "kill -9 of the hub");
        everyMailboxGetsEverything(site, rounds, name, () -> {
            Form.<Fault>of(() -> halt(site), site.hub()::kill).happens();
            site.hub().start();
        });
    }

    /** The quick form kills where the broker has a letter that the journal still calls unsent. */
    private static void halt(Site site) throws Exception {
        site.byteman().haltAt(HALT, Chance.between(5, 50));
        site.hub().awaitEnd();
    }

    @FunctionalInterface
    private interface Fault {
        void happens() throws Exception;
    }

    @Test
    void theBrokerIsKilledUnderLoadAndEveryMailboxGetsEverything(Site site) throws Exception {
        everyMailboxGetsEverything(site, 1, "kill -9 of the broker", () -> {
            site.broker().kill();
            site.broker().start();
        });
    }

    private static void everyMailboxGetsEverything(Site site, int rounds, String name, Fault fault) throws Exception {
        site.readyWithBroker();
        try (var _ = site.partners().listens(LISTENS, site.broker());
                var _ = site.partners().fetches(FETCHES);
                var door = site.partners().messaging(site.broker());
                var load = site.loadByMessagingAndRest("mailbox", door, LISTENS, FETCHES)) {
            for (var round = 0; round < rounds; round++) {
                load.await(load.receipts() + 50);
                Wait.pause(Duration.ofMillis(Chance.between(0, 1000)));

                fault.happens();
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
