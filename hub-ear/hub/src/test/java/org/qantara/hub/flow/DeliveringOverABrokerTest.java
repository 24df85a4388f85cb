package org.qantara.hub.flow;

import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.mailbox.Letter;

/** The routes on a real broker's queue that goes away and comes back. */
@Timeout(60)
class DeliveringOverABrokerTest extends DeliveringFixture {
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://78?consumerWindowSize=0");
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile boolean up;

    @BeforeEach
    void startTheBroker() throws Exception {
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("vm", "vm://78"));
        broker.start();
        var jms = new JmsComponent();
        jms.setConnectionFactory(factory);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setRecoveryInterval(100);
        camel.addComponent("jms", jms);
        queues = "jms:queue:delivery.";
    }

    @AfterEach
    void stopTheBroker() throws Exception {
        camel.stop();
        factory.close();
        broker.stop();
    }

    @Override
    Outcome handOver(Letter letter) {
        tried.countDown();
        return up ? ACCEPTED : failed(RECEIVER_UNREACHABLE);
    }

    @Test
    void whatTheBrokerHasTakenBackKeepsNothingElseWaiting() throws Exception {
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
        try (var session = factory.createContext()) {
            session.createProducer().send(session.createQueue("delivery.zav"), id.toString());
        }
    }
}
