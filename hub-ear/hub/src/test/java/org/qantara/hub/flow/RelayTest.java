package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.ZAV;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.identity.PersonKey;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.registry.PartnerId;

/** The relay on a real broker. */
@Timeout(60)
class RelayTest {
    private static final EmbeddedActiveMQ BROKER = new EmbeddedActiveMQ();
    private static ConnectionFactory factory;

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Outbox.Item first = item("1");
    private final Outbox.Item second = item("2");
    private final Outbox.Item third = item("1");

    @BeforeAll
    static void startTheBroker() throws Exception {
        BROKER.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://7"));
        BROKER.start();
        factory = new ActiveMQConnectionFactory("vm://7");
    }

    @AfterAll
    static void stopTheBroker() throws Exception {
        BROKER.stop();
    }

    @Test
    void whatIsInTheOutboxIsQueuedInOrderAndGroupedByPerson() throws Exception {
        outbox.items.addAll(List.of(first, second, third));

        relayOnce(new JmsQueues(factory, 2));

        var messages = received();
        assertThat(messages)
                .extracting(TextMessage::getText)
                .containsExactly(
                        first.deliveryId().toString(),
                        second.deliveryId().toString(),
                        third.deliveryId().toString());
        assertThat(messages.get(2).getStringProperty("JMSXGroupID")).isEqualTo("1");
        assertThat(outbox.items).isEmpty();
    }

    @Test
    void whatWasQueuedBeforeACrashIsNotQueuedTwice() throws Exception {
        new JmsQueues(factory, 1).send(ZAV, List.of(first));
        outbox.items.addAll(List.of(first, second));

        relayOnce(new JmsQueues(factory, 2));

        assertThat(received())
                .extracting(TextMessage::getText)
                .containsExactly(
                        first.deliveryId().toString(), second.deliveryId().toString());
        assertThat(outbox.items).isEmpty();
    }

    @Test
    void whileTheBrokerIsAwayTheOutboxKeepsWhatThereIs() throws Exception {
        outbox.items.add(first);
        var away = new ActiveMQConnectionFactory("tcp://127.0.0.1:1");
        var attempts = new ArrayList<Integer>();

        relayOnce((to, items) -> {
            attempts.add(items.size());
            (attempts.size() == 1 ? new JmsQueues(away, 1) : new JmsQueues(factory, 1)).send(to, items);
        });

        assertThat(attempts).hasSize(2);
        assertThat(received()).hasSize(1);
    }

    @Test
    void withOneConsumerNothingIsGroupedForTheQueueIsTheOrder() throws Exception {
        outbox.items.add(first);

        relayOnce(new JmsQueues(factory, 1));

        assertThat(received().getFirst().propertyExists("JMSXGroupID")).isFalse();
    }

    @Test
    void aQueueThatTakesNothingKeepsNoOtherWaiting() throws Exception {
        for (int i = 0; i < 300; i++) outbox.items.add(item(ENABEL, "e"));
        outbox.items.add(first);
        var open = new AtomicBoolean();
        var queues = new JmsQueues(factory, 1);

        relayOnce((to, items) -> {
            if (to.equals(ENABEL) && !open.get()) throw new AssertionError("full");
            if (to.equals(ENABEL)) return;
            open.set(true);
            queues.send(to, items);
        });

        assertThat(received())
                .extracting(TextMessage::getText)
                .containsExactly(first.deliveryId().toString());
    }

    /** Runs a relay until the outbox is empty. */
    private void relayOnce(Relay.Queues queues) throws InterruptedException {
        var relay = new Relay(outbox, queues, Duration.ofMillis(20));
        var thread = Thread.ofPlatform().start(relay);
        while (!outbox.isEmpty()) Thread.sleep(5);
        relay.stop();
        thread.join();
    }

    private static List<TextMessage> received() throws JMSException {
        var messages = new ArrayList<TextMessage>();
        try (var connection = factory.createConnection();
                var session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue("delivery.zav"))) {
            connection.start();
            for (var message = consumer.receive(1000); message != null; message = consumer.receive(300))
                messages.add((TextMessage) message);
        }
        return messages;
    }

    private static Outbox.Item item(String person) {
        return item(ZAV, person);
    }

    private static Outbox.Item item(PartnerId to, String person) {
        return new Outbox.Item(UUID.randomUUID(), to, new PersonKey(person));
    }

    private static final class MemoryOutbox implements Outbox {
        private final List<Item> items = new ArrayList<>();

        @Override
        public synchronized List<Item> oldest(int most, Set<PartnerId> butNotFor) {
            return items.stream()
                    .filter(item -> !butNotFor.contains(item.to()))
                    .limit(most)
                    .toList();
        }

        @Override
        public synchronized void sent(List<Item> sent) {
            items.removeAll(sent);
        }

        synchronized boolean isEmpty() {
            return items.isEmpty();
        }
    }
}
