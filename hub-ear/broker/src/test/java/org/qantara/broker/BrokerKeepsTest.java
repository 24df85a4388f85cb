package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BrokerKeepsTest {

    private static final long SOON = 30_000;

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
                assertThat(receive(hub, "delivery.vdab")).isEqualTo("42");
            }
        }
    }

    @Test
    void aBrokerThatEndedByItselfStartsAgainWithItsMessages() throws Exception {
        try (var broker = RunningBroker.in(folder)) {
            try (var hub = hub(broker)) {
                hub.createProducer().send(hub.createQueue("delivery.vdab"), "42");
            }

            end(broker);

            try (var hub = await(broker)) {
                assertThat(receive(hub, "delivery.vdab")).isEqualTo("42");
            }
        }
    }

    /** Lets it end as it does by itself; returns when those connected to it have noticed. */
    private static void end(RunningBroker broker) throws Exception {
        var noticed = new CountDownLatch(1);
        try (var hub = hub(broker)) {
            hub.setExceptionListener(_ -> noticed.countDown());
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("org.apache.activemq.artemis:broker=\"qantara\""),
                            "forceFailover",
                            new Object[0],
                            new String[0]);
            noticed.await();
        }
    }

    /** The hub's connection as soon as there is a broker again. */
    private static JMSContext await(RunningBroker broker) throws InterruptedException {
        while (true) {
            try {
                return hub(broker);
            } catch (JMSRuntimeException e) {
                Thread.sleep(100);
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
                hub.createProducer().send(hub.createQueue("delivery.vdab"), "next");
                assertThat(receive(hub, "delivery.vdab")).isEqualTo("once");
                assertThat(receive(hub, "delivery.vdab")).isEqualTo("next");
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
            var before = System.nanoTime();
            rollBack(broker, "submissions");

            try (var hub = hub(broker)) {
                assertThat(receive(hub, "delivery.vdab")).isEqualTo("1");
                assertThat(receive(hub, "submissions")).isEqualTo("2");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
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
                var message = consumer.receive(SOON);

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
            assertThat(consumer.receive(SOON)).isNotNull();
            session.rollback();
        }
    }

    private static String receive(JMSContext hub, String queue) {
        try (var consumer = hub.createConsumer(hub.createQueue(queue))) {
            return consumer.receiveBody(String.class, SOON);
        }
    }

    private static JMSContext hub(RunningBroker broker) {
        return Clients.CORE.connect(broker.settings, "hub", "zellige");
    }
}
