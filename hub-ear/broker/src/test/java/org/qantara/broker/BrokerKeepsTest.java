package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerKeepsTest {

    @TempDir
    Path folder;

    @Test
    void aMessageOutlivesTheBroker() throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            try (var hub = hub(broker)) {
                hub.createProducer().send(hub.createQueue("delivery.vdab"), "42");
            }

            broker.restart();

            try (var hub = hub(broker)) {
                assertThat(receive(hub, "delivery.vdab", 5000)).isEqualTo("42");
            }
        }
    }

    @Test
    void aBrokerThatEndedByItselfStartsAgainWithItsMessages() throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            try (var hub = hub(broker)) {
                hub.createProducer().send(hub.createQueue("delivery.vdab"), "42");
            }

            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("org.apache.activemq.artemis:broker=\"qantara\""),
                            "forceFailover",
                            new Object[0],
                            new String[0]);

            try (var hub = await(broker)) {
                assertThat(receive(hub, "delivery.vdab", 5000)).isEqualTo("42");
            }
        }
    }

    /** The hub's connection as soon as there is a broker again: at first the old one may still be there. */
    private static JMSContext await(RunningBroker broker) throws InterruptedException {
        Thread.sleep(2000);
        for (var attempt = 0; ; attempt++) {
            try {
                return hub(broker);
            } catch (JMSRuntimeException e) {
                if (attempt == 40) throw e;
                Thread.sleep(500);
            }
        }
    }

    @Test
    void theSameDuplicateIdCountsOnceEvenAfterARestart() throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            sendOnce(broker);

            broker.restart();
            sendOnce(broker);

            try (var hub = hub(broker)) {
                assertThat(receive(hub, "delivery.vdab", 5000)).isEqualTo("once");
                assertThat(receive(hub, "delivery.vdab", 300)).isNull();
            }
        }
    }

    @Test
    void aDeliveryIsNeverGivenUpAndASubmissionIsTriedAgainAfterASecond() throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            try (var hub = hub(broker)) {
                hub.createProducer().send(hub.createQueue("delivery.vdab"), "1");
                hub.createProducer().send(hub.createQueue("submissions"), "2");
            }

            for (var attempt = 0; attempt < 12; attempt++) {
                rollBack(broker, "delivery.vdab");
            }
            rollBack(broker, "submissions");

            try (var hub = hub(broker)) {
                assertThat(receive(hub, "delivery.vdab", 5000)).isEqualTo("1");
                assertThat(receive(hub, "submissions", 300)).isNull();
                assertThat(receive(hub, "submissions", 5000)).isEqualTo("2");
            }
        }
    }

    @Test
    void noOutageSendsASubmissionOrAVerdictToTheDeadLetters() throws Exception {
        var settings = new BrokerSettings(
                folder, 1, 2, "hub", "zellige", folder.resolve("partners.properties"), Optional.empty());

        var addresses = BrokerConfiguration.of(settings, Set.of()).getAddressSettings();

        for (var queue : new String[] {"submissions", "verdicts"}) {
            assertThat(addresses.get(queue).getMaxDeliveryAttempts()).isEqualTo(-1);
            assertThat(addresses.get(queue).getMaxRedeliveryDelay()).isEqualTo(300_000);
        }
    }

    @Test
    void aBigAmqpMessageArrivesWholeAndNamesItsSender() throws Exception {
        var big = "قنطرة ".repeat(200_000);
        try (var broker = RunningBroker.in(folder)) {
            try (var anapec = Clients.AMQP.connect(broker.settings, "anapec", "jasmin")) {
                anapec.createProducer().send(anapec.createQueue("submissions"), big);
            }

            broker.restart();

            try (var hub = hub(broker);
                    var consumer = hub.createConsumer(hub.createQueue("submissions"))) {
                var message = consumer.receive(5000);

                assertThat(message.getBody(String.class)).isEqualTo(big);
                assertThat(message.getStringProperty(Queues.SENDER_OF_LARGE)).isEqualTo("anapec");
            }
        }
    }

    private static void sendOnce(RunningBroker broker) {
        try (var hub = hub(broker)) {
            hub.createProducer().setProperty("_AMQ_DUPL_ID", "a").send(hub.createQueue("delivery.vdab"), "once");
        }
    }

    private static void rollBack(RunningBroker broker, String queue) throws JMSException {
        try (var hub = hub(broker);
                var session = hub.createContext(JMSContext.SESSION_TRANSACTED);
                var consumer = session.createConsumer(session.createQueue(queue))) {
            assertThat(consumer.receive(5000)).isNotNull();
            session.rollback();
        }
    }

    private static String receive(JMSContext hub, String queue, long milliseconds) {
        try (var consumer = hub.createConsumer(hub.createQueue(queue))) {
            return consumer.receiveBody(String.class, milliseconds);
        }
    }

    private static JMSContext hub(RunningBroker broker) {
        return Clients.CORE.connect(broker.settings, "hub", "zellige");
    }
}
