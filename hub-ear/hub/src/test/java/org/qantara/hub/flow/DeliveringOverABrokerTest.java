package org.qantara.hub.flow;

import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.mailbox.Letter;

/** The routes on a real broker's queue that goes away and comes back. */
@Timeout(60)
class DeliveringOverABrokerTest extends DeliveringFixture {
    @RegisterExtension
    private final QueueBroker broker = new QueueBroker();

    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile boolean up;

    @Override
    Outcome handOver(Letter letter) {
        tried.countDown();
        return up ? ACCEPTED : failed(RECEIVER_UNREACHABLE);
    }

    @Test
    void whatTheBrokerHasTakenBackKeepsNothingElseWaiting() throws Exception {
        camel.addComponent("jms", broker.component());
        queues = "jms:queue:delivery.";
        start(TINY, new Patience(Duration.ofMillis(10), Duration.ofMillis(50), 3), agreed());
        send(entered("m-1"));
        tried.await();

        broker.stop();
        broker.start();
        up = true;
        var next = entered("m-2");
        send(next);

        while (!isDelivered(next)) Thread.sleep(10);
    }

    private boolean isDelivered(UUID id) {
        synchronized (journal) {
            return journal.verdicts.containsKey(id);
        }
    }

    private void send(UUID id) {
        broker.send("delivery.zav", id.toString());
    }
}
