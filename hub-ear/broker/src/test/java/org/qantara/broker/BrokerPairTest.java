package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two brokers, each a process of its own, on one folder of data. */
@Timeout(90)
class BrokerPairTest {

    @TempDir
    Path folder;

    @Test
    void theBackupGoesOnWithWhatThePrimaryHeldWhenItWasKilled() throws Exception {
        Files.writeString(folder.resolve("partners.properties"), "vdab=linde\n");
        var one = freePort();
        var two = freePort();
        var primary = start("primary", one, two);
        await("primary", "AMQ221007"); // it works
        var backup = start("backup", two, one);
        await("backup", "AMQ221031"); // it has told the primary of itself, and the primary tells its clients
        try (var factory = new ActiveMQConnectionFactory(
                        "(tcp://127.0.0.1:" + one + ",tcp://127.0.0.1:" + two
                                + ")?ha=true&reconnectAttempts=-1&initialConnectAttempts=-1&retryInterval=200",
                        "hub",
                        "zellige");
                var hub = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            var queue = hub.createQueue("delivery.vdab");
            send(hub, queue, "قبل");

            primary.destroyForcibly().waitFor();
            send(hub, queue, "بعد");

            var consumer = hub.createConsumer(queue);
            assertThat(List.of(consumer.receiveBody(String.class, 20_000), consumer.receiveBody(String.class, 20_000)))
                    .containsExactly("قبل", "بعد");
        } finally {
            primary.destroyForcibly().waitFor();
            backup.destroyForcibly().waitFor();
        }
    }

    /** A call that was under way is told that the connection is gone and nothing else, so it is made again. */
    private static void send(JMSContext hub, Queue queue, String text) {
        var producer = hub.createProducer().setProperty("_AMQ_DUPL_ID", text);
        try {
            producer.send(queue, text);
        } catch (JMSRuntimeException e) {
            producer.send(queue, text);
        }
    }

    private Process start(String role, int port, int other) throws IOException {
        var settings = Files.writeString(
                folder.resolve(role + ".properties"), """
            data=%s/data
            core-port=%d
            amqp-port=%d
            user=hub
            secret=zellige
            partners=%s/partners.properties
            pair=%s
            pair-port=%d
            """.formatted(folder, port, freePort(), folder, role, other));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(role + ".log").toFile())
                .start();
    }

    private void await(String role, String sign) throws Exception {
        while (!Files.readString(folder.resolve(role + ".log")).contains(sign)) {
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
