package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.client.impl.ClientSessionInternal;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several hubs read one queue of deliveries, as they do it: one message at a time, in transactions. */
class DeliveriesInOrderTest extends BrokerFixture {

    private static final String QUEUE = "delivery.vdab";
    private static final long SOON = 30_000;
    private static final long NOTHING = 300;

    @Test
    void theHubThatCameFirstGetsEverythingWhileTheOtherWaits() throws Exception {
        try (var first = reader();
                var second = reader()) {
            send(1, 4);
            assertThat(first.takes(1, SOON)).containsExactly("1");
            first.commit();

            assertThat(second.takes(1, NOTHING)).isEmpty();
            assertThat(first.takes(3, SOON)).containsExactly("2", "3", "4");
        }
    }

    @Test
    void whenTheFirstGoesTheOtherBeginsWithWhatItHadNotFinished() throws Exception {
        try (var first = reader();
                var second = reader()) {
            send(1, 5);
            first.takes(1, SOON);
            first.commit();
            first.takes(2, SOON);

            first.close();

            assertThat(second.takes(4, SOON)).containsExactly("2", "3", "4", "5");
        }
    }

    @RepeatedTest(5)
    void aHubThatDiesIsFollowedTheSameWayByOneThatIsWaiting() throws Exception {
        try (var first = reader();
                var second = reader()) {
            send(1, 6);
            first.takes(1, SOON);
            first.commit();
            first.takes(2, SOON);
            var taken = CompletableFuture.supplyAsync(() -> second.takes(5, SOON));

            first.die();

            assertThat(taken.get(60, TimeUnit.SECONDS)).containsExactly("2", "3", "4", "5", "6");
        }
    }

    @Test
    void aHubThatGivesItUpAndReturnsHasToWait() throws Exception {
        try (var first = reader();
                var second = reader()) {
            send(1, 3);
            first.takes(1, SOON);
            first.commit();

            first.reopen();
            second.takes(1, SOON);
            second.commit();

            assertThat(first.takes(1, NOTHING)).isEmpty();
            assertThat(second.takes(1, SOON)).containsExactly("3");
        }
    }

    private void send(int from, int to) {
        try (var hub = Clients.CORE.connect(broker.settings, "hub", "zellige")) {
            for (var n = from; n <= to; n++) {
                hub.createProducer().send(hub.createQueue(QUEUE), String.valueOf(n));
            }
        }
    }

    private Reader reader() throws JMSException {
        return new Reader(broker.settings);
    }

    private static final class Reader implements AutoCloseable {

        private final ActiveMQConnection connection;
        private final Session session;
        private MessageConsumer consumer;

        Reader(BrokerSettings broker) throws JMSException {
            connection = (ActiveMQConnection)
                    new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.corePort() + "?consumerWindowSize=0")
                            .createConnection("hub", "zellige");
            session = connection.createSession(true, Session.SESSION_TRANSACTED);
            open();
            connection.start();
        }

        private void open() throws JMSException {
            consumer = session.createConsumer(session.createQueue(QUEUE));
        }

        List<String> takes(int most, long milliseconds) {
            try {
                var taken = new ArrayList<String>();
                while (taken.size() < most) {
                    var message = consumer.receive(milliseconds);
                    if (message == null) {
                        return taken;
                    }
                    taken.add(message.getBody(String.class));
                }
                return taken;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        }

        void commit() throws JMSException {
            session.commit();
        }

        void reopen() throws JMSException {
            consumer.close();
            open();
        }

        /** Its connection breaks, with nothing said. */
        void die() {
            ((ClientSessionInternal) ((ActiveMQSession) session).getCoreSession())
                    .getConnection()
                    .getTransportConnection()
                    .forceClose();
        }

        @Override
        public void close() throws JMSException {
            connection.close();
        }
    }
}
