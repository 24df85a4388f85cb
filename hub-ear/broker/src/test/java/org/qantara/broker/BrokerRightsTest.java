package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokerRightsTest {

    private static final String NAME = "فاطمة الزهراء بنعلي";
    private static final long SOON = 30_000;

    @TempDir
    static Path folder;

    private static RunningBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = RunningBroker.in(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatAPartnerSubmitsReachesTheHubUnderThePartnersName(Clients client) throws JMSException {
        try (var anapec = client.connect(broker.settings, "anapec", "jasmin")) {
            anapec.createProducer().send(anapec.createQueue("submissions"), NAME);
        }

        try (var hub = hub();
                var consumer = hub.createConsumer(hub.createQueue("submissions"))) {
            var message = consumer.receive(SOON);

            assertThat(message.getBody(String.class)).isEqualTo(NAME);
            assertThat(message.getStringProperty("_AMQ_VALIDATED_USER")).isEqualTo("anapec");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerCannotNameItselfAnother(Clients client) {
        for (var stamp : new String[] {Queues.SENDER, Queues.SENDER_OF_LARGE}) {
            for (var body : new String[] {"x", "x".repeat(300_000)}) {
                assertRefused(
                        client,
                        anapec -> anapec.createProducer()
                                .setProperty(stamp, "vdab")
                                .send(anapec.createQueue("submissions"), body));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerReadsAndBrowsesItsOwnMailbox(Clients client) throws JMSException {
        send("mailbox.vdab", NAME);

        try (var vdab = client.connect(broker.settings, "vdab", "linde")) {
            var mailbox = vdab.createQueue("mailbox.vdab");
            try (var browser = vdab.createBrowser(mailbox)) {
                assertThat(browser.getEnumeration().hasMoreElements()).isTrue();
            }

            assertThat(vdab.createConsumer(mailbox).receiveBody(String.class, SOON))
                    .isEqualTo(NAME);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerCannotReadWhatIsNotItsOwn(Clients client) {
        send("delivery.anapec", "1");

        for (var queue : new String[] {
            "mailbox.vdab",
            "mailbox.vdab::mailbox.vdab",
            "mailbox.anapec::mailbox.vdab",
            "mailbox.vdab::mailbox.anapec",
            "mailbox.#",
            "mailbox.*",
            "#",
            "mailbox.anapec.x",
            "submissions",
            "submissions::mailbox.anapec",
            "verdicts",
            "delivery.anapec",
            "DLQ",
            "ExpiryQueue",
            "activemq.notifications"
        }) {
            assertRefused(
                    client,
                    anapec -> anapec.createConsumer(anapec.createQueue(queue)).receive(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void norCanItLookIntoIt(Clients client) {
        send("mailbox.vdab", NAME);

        for (var queue : new String[] {"mailbox.vdab", "mailbox.anapec::mailbox.vdab"}) {
            assertRefused(client, anapec -> {
                try (var browser = anapec.createBrowser(anapec.createQueue(queue))) {
                    if (browser.getEnumeration().hasMoreElements()) return;
                    throw new JMSRuntimeException("nothing to be seen");
                } catch (JMSException e) {
                    throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerCannotSendElsewhere(Clients client) {
        for (var queue : new String[] {
            "mailbox.anapec",
            "mailbox.vdab",
            "mailbox.vdab::mailbox.vdab",
            "submissions::mailbox.vdab",
            "delivery.vdab",
            "activemq.management",
            "DLQ",
            "of.its.own"
        }) {
            assertRefused(client, anapec -> anapec.createProducer().send(anapec.createQueue(queue), "x"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretAnUnknownPartnerAndNobodyAreRefused(Clients client) {
        assertThatThrownBy(() -> connect(client, "anapec", "linde")).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> connect(client, "nobody", "jasmin")).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> connect(client, "hub", "jasmin")).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> connect(client, null, null)).isInstanceOf(JMSRuntimeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSecretThatChangesInTheFileCountsAtOnce(Clients client) throws Exception {
        var id = "late-" + client.name().toLowerCase(Locale.ROOT);
        assertThatThrownBy(() -> connect(client, id, "one")).isInstanceOf(JMSRuntimeException.class);

        var partners = broker.settings.partners();
        Files.writeString(partners, Files.readString(partners) + id + "=one\n");
        Files.setLastModifiedTime(partners, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        connect(client, id, "one");
    }

    @Test
    void theHubMakesNewQueues() {
        send("delivery.enabel", "7");

        try (var hub = hub()) {
            var body = hub.createConsumer(hub.createQueue("delivery.enabel")).receiveBody(String.class, SOON);
            assertThat(body).isEqualTo("7");
        }
    }

    private static void send(String queue, String text) {
        try (var hub = hub()) {
            hub.createProducer().send(hub.createQueue(queue), text);
        }
    }

    private static JMSContext hub() {
        return Clients.CORE.connect(broker.settings, "hub", "zellige");
    }

    private static void connect(Clients client, String user, String secret) {
        try (var context = client.connect(broker.settings, user, secret)) {
            context.start();
        }
    }

    private static void assertRefused(Clients client, Consumer<JMSContext> deed) {
        try (var anapec = client.connect(broker.settings, "anapec", "jasmin")) {
            assertThatThrownBy(() -> deed.accept(anapec)).isInstanceOf(JMSRuntimeException.class);
        }
    }
}
