package org.qantara.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.ZAV;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.registry.PartnerId;

/** The relay on a real broker. */
@Timeout(60)
class RelayTest {
    private static final EmbeddedActiveMQ BROKER = new EmbeddedActiveMQ();
    private static ConnectionFactory factory;

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Outbox.Item first = item();
    private final Outbox.Item second = item();
    private final Outbox.Item third = item();

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
    void whatIsInTheOutboxIsQueuedInOrderAsOneBundle() throws Exception {
        outbox.items.addAll(List.of(first, second, third));

        relayOnce(queues());

        assertThat(received()).containsExactly(ids(first, second, third));
        assertThat(outbox.items).isEmpty();
    }

    @Test
    void aBundleHoldsAHundredDeliveries() throws Exception {
        for (int i = 0; i < 250; i++) outbox.items.add(item());

        relayOnce(queues());

        assertThat(received()).extracting(List::size).containsExactly(100, 100, 50);
    }

    @Test
    void aBundleHoldsFourMebibytesAndALargeRecordTravelsAlone() throws Exception {
        var small = item(ZAV, 3 << 20);
        var large = item(ZAV, 7 << 20);
        outbox.items.addAll(List.of(first, small, second, large, third));

        relayOnce(queues());

        assertThat(received()).containsExactly(ids(first, small, second), ids(large), ids(third));
    }

    @Test
    void moreThanAreTakenAtOnceAreRelayedWithoutBeingAskedAgain() throws Exception {
        for (int i = 0; i < 2500; i++) outbox.items.add(item(ZAV, 1));
        var sizes = new ArrayList<Integer>();

        relayOnce(Duration.ofHours(1), sending((to, bundle) -> sizes.add(bundle.size())));

        assertThat(sizes).hasSize(25).containsOnly(100);
    }

    @Test
    void theMoreIsCarriedTheLongerItPausesFromTenToFiftyMilliseconds() {
        assertThat(Relay.pause(1)).isEqualTo(Duration.ofMillis(10));
        assertThat(Relay.pause(12)).isEqualTo(Duration.ofMillis(24));
        assertThat(Relay.pause(1000)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void whatLiesInAQueueIsKnown() throws Exception {
        var queues = queues();
        assertThat(queues.lyingIn(ZAV)).isEmpty();

        queues.send(ZAV, ids(first, second));
        queues.send(ZAV, ids(third));

        assertThat(queues.lyingIn(ZAV)).containsExactlyInAnyOrderElementsOf(ids(first, second, third));
        assertThat(received()).hasSize(2);
    }

    @Test
    void whileTheBrokerIsAwayTheOutboxKeepsWhatThereIs() throws Exception {
        outbox.items.add(first);
        var away = new JmsQueues(new ActiveMQConnectionFactory("tcp://127.0.0.1:1"));
        var attempts = new AtomicInteger();

        relayOnce(sending((to, bundle) -> (attempts.incrementAndGet() == 1 ? away : queues()).send(to, bundle)));

        assertThat(attempts).hasValue(2);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aQueueThatTakesNothingKeepsNoOtherWaiting() throws Exception {
        for (int i = 0; i < 1500; i++) outbox.items.add(item(ENABEL, 1));
        outbox.items.add(first);
        var open = new AtomicBoolean();

        relayOnce(sending((to, bundle) -> {
            if (to.equals(ENABEL) && !open.get()) throw new AssertionError("full");
            if (to.equals(ENABEL)) return;
            open.set(true);
            queues().send(to, bundle);
        }));

        assertThat(received()).containsExactly(ids(first));
    }

    private static JmsQueues queues() {
        return new JmsQueues(factory);
    }

    private static Relay.Queues sending(BiConsumer<PartnerId, List<UUID>> send) {
        return new Relay.Queues() {
            @Override
            public void send(PartnerId to, List<UUID> bundle) {
                send.accept(to, bundle);
            }

            @Override
            public Set<UUID> lyingIn(PartnerId to) {
                return Set.of();
            }
        };
    }

    private static List<UUID> ids(Outbox.Item... items) {
        return Arrays.stream(items).map(Outbox.Item::deliveryId).toList();
    }

    /** Runs a relay until the outbox is empty. */
    private void relayOnce(Relay.Queues queues) throws InterruptedException {
        relayOnce(Duration.ofMillis(20), queues);
    }

    private void relayOnce(Duration sweep, Relay.Queues queues) throws InterruptedException {
        var relay = new Relay(outbox, queues, Set::of, sweep);
        relay.wake();
        var thread = Thread.ofPlatform().start(relay);
        while (!outbox.isEmpty()) Thread.sleep(5);
        relay.stop();
        thread.join();
    }

    private static List<List<UUID>> received() throws JMSException {
        var bundles = new ArrayList<List<UUID>>();
        try (var connection = factory.createConnection();
                var session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue("delivery.zav"))) {
            connection.start();
            for (var message = consumer.receiveNoWait(); message != null; message = consumer.receiveNoWait())
                bundles.add(JmsQueues.ids(message.getBody(String.class)));
        }
        return bundles;
    }

    private static Outbox.Item item() {
        return item(ZAV, 3000);
    }

    private static Outbox.Item item(PartnerId to, int bytes) {
        return new Outbox.Item(UUID.randomUUID(), to, bytes);
    }

    private static final class MemoryOutbox implements Outbox {
        private final List<Item> items = new ArrayList<>();

        @Override
        public synchronized int take(int most, Set<PartnerId> butNotFor, UnaryOperator<List<Item>> send) {
            var oldest = items.stream()
                    .filter(item -> !butNotFor.contains(item.to()))
                    .limit(most)
                    .toList();
            items.removeAll(send.apply(oldest));
            return oldest.size();
        }

        synchronized boolean isEmpty() {
            return items.isEmpty();
        }
    }
}
