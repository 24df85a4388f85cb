package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes to the broker with a certificate, by AMQP 1.0 with TLS and SASL EXTERNAL. */
class BrokerCertificatesTest {

    private static final String NAME = "فاطمة الزهراء بنعلي";
    private static final long SOON = 30_000;

    @TempDir
    static Path folder;

    private static Papers papers;
    private static RunningBroker broker;

    @BeforeAll
    static void start() throws Exception {
        papers = Papers.in(folder);
        papers.issue("issued", "anapec", "ca");
        papers.issue("stolen", "anapec", "ca");
        papers.issue("unknown", "atlantis", "ca");
        papers.issue("itself", "hub", "ca");
        papers.authority("elsewhere");
        papers.issue("forged", "anapec", "elsewhere");
        papers.own("pinned", "VDAB queues");
        papers.own("pretending", "anapec");
        papers.own("selfmade", "Enabel", "-ext", "bc:c");
        papers.issue("byselfmade", "anapec", "selfmade");
        papers.trust("ca", "pinned", "pretending", "selfmade");
        broker = RunningBroker.in(folder, papers);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void everybodyMayCome() throws Exception {
        said("partner anapec\npartner hub\npartner vdab\n"
                + "pinned vdab " + papers.digest("pinned") + "\n"
                + "revoked " + papers.digest("stolen") + " -999999999-01-01\n");
    }

    @ParameterizedTest
    @CsvSource({"issued, anapec", "pinned, vdab"})
    void aPartnerSendsUnderItsNameAndReadsItsMailbox(String certificate, String id) throws Exception {
        try (var partner = connect(certificate)) {
            partner.createProducer().send(partner.createQueue("submissions"), NAME);
        }
        try (var hub = hub();
                var submissions = hub.createConsumer(hub.createQueue("submissions"))) {
            var message = submissions.receive(SOON);
            assertThat(message.getBody(String.class)).isEqualTo(NAME);
            assertThat(message.getStringProperty(Queues.SENDER)).isEqualTo(id);
            hub.createProducer().send(hub.createQueue("mailbox." + id), NAME);
        }

        try (var partner = connect(certificate)) {
            var mailbox = partner.createConsumer(partner.createQueue("mailbox." + id));
            assertThat(mailbox.receiveBody(String.class, SOON)).isEqualTo(NAME);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailbox.vdab",
                "mailbox.anapec::mailbox.vdab",
                "mailbox.#",
                "submissions",
                "verdicts",
                "delivery.anapec",
                "DLQ",
                "activemq.notifications"
            })
    void itReadsNothingElse(String queue) {
        assertRefused(anapec -> anapec.createConsumer(anapec.createQueue(queue)).receive(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailbox.anapec", "mailbox.vdab", "delivery.vdab", "activemq.management", "DLQ", "its.own"})
    void andSendsNowhereElse(String queue) {
        assertRefused(anapec -> anapec.createProducer().send(anapec.createQueue(queue), "x"));
    }

    @Test
    void norCanItNameItselfAnother() {
        assertRefused(anapec -> anapec.createProducer()
                .setProperty(Queues.SENDER, "vdab")
                .send(anapec.createQueue("submissions"), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "forged", "stolen", "pretending", "byselfmade"})
    void anUnknownAForgedARevokedAndAPretendedOneIsNobodys(String certificate) {
        assertThatThrownBy(() -> connect(certificate)).isInstanceOf(JMSRuntimeException.class);
    }

    @Test
    void noCertificateMakesAPartnerTheHub() {
        assertThatThrownBy(() -> connect("itself")).isInstanceOf(JMSRuntimeException.class);
    }

    @Test
    void withoutOneTheNameAloneIsNotEnoughAndASecretIs() {
        var address =
                "amqps://localhost:%d?transport.trustStoreLocation=%s&transport.trustStorePassword=%s&transport.verifyHost=false"
                        .formatted(broker.settings.tls().orElseThrow().port(), papers.trust(), Papers.PASSWORD);

        assertThatThrownBy(() ->
                        started(new JmsConnectionFactory(address + "&amqp.saslMechanisms=EXTERNAL").createContext()))
                .isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> started(new JmsConnectionFactory(address).createContext("anapec", "wrong")))
                .isInstanceOf(JMSRuntimeException.class);
        started(new JmsConnectionFactory(address).createContext("anapec", "jasmin"))
                .close();
    }

    @Test
    void whoIsSuspendedOrRevokedWhileConnectedIsSentAwayAndNotLetInAgain() throws Exception {
        try (var anapec = connect("issued")) {
            said("partner anapec\nrevoked " + papers.digest("issued") + " 2026-01-01\n");

            assertSentAway(anapec);
        }
        assertThatThrownBy(() -> connect("issued")).isInstanceOf(JMSRuntimeException.class);

        everybodyMayCome();
        try (var anapec = connect("issued")) {
            said("partner vdab\n");

            assertSentAway(anapec);
        }
        assertThatThrownBy(() -> connect("issued")).isInstanceOf(JMSRuntimeException.class);
    }

    @Test
    void aRevocationCountsFromItsDay() throws Exception {
        said("partner anapec\nrevoked " + papers.digest("issued") + " 2099-01-01\n");
        connect("issued").close();

        said("partner anapec\nrevoked " + papers.digest("issued") + " 2020-01-01\n");
        assertThatThrownBy(() -> connect("issued")).isInstanceOf(JMSRuntimeException.class);
    }

    @Test
    void withoutAWordOfTheHubNobodysCounts() throws IOException {
        Files.delete(file());

        assertThatThrownBy(() -> connect("issued")).isInstanceOf(JMSRuntimeException.class);
    }

    private static void assertSentAway(JMSContext partner) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(until)) {
            try {
                partner.createProducer().send(partner.createQueue("verdicts"), "x");
            } catch (JMSRuntimeException gone) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it still sends");
    }

    private static void assertRefused(Consumer<JMSContext> deed) {
        try (var anapec = connect("issued")) {
            assertThatThrownBy(() -> deed.accept(anapec)).isInstanceOf(JMSRuntimeException.class);
        }
    }

    private static JMSContext connect(String certificate) {
        var tls = broker.settings.tls().orElseThrow();
        var address =
                ("amqps://localhost:%d?transport.storeType=PKCS12&transport.keyStoreLocation=%s&transport.keyStorePassword=%s"
                                + "&transport.trustStoreLocation=%s&transport.trustStorePassword=%s&transport.verifyHost=false"
                                + "&amqp.saslMechanisms=EXTERNAL")
                        .formatted(
                                tls.port(),
                                papers.store(certificate),
                                Papers.PASSWORD,
                                papers.trust(),
                                Papers.PASSWORD);
        return started(new JmsConnectionFactory(address).createContext());
    }

    private static JMSContext started(JMSContext context) {
        try {
            context.start();
            return context;
        } catch (JMSRuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static JMSContext hub() {
        return Clients.CORE.connect(broker.settings, "hub", "zellige");
    }

    private static Path file() {
        return broker.settings.tls().orElseThrow().certificates();
    }

    private static void said(String lines) throws IOException {
        Files.writeString(file(), lines);
    }
}
