package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;

/** A partner that has no secret comes to the queues with its certificate, until that is revoked. */
@OnTheHub
class CertifiedQueueIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long SOON = 30_000;

    @TempDir
    private Path folder;

    @Test
    void itSendsAndReadsItsAnswersAndNothingElse(Hub hub) throws Exception {
        try (var tetouan = connect(hub, hub.papers().issued("tetouan", folder))) {
            var mailbox = tetouan.createQueue("mailbox.tetouan");
            var message = tetouan.createBytesMessage();
            message.writeBytes(People.europass().bytes());
            message.setStringProperty("messageId", Way.fresh("certified"));
            message.setJMSReplyTo(mailbox);

            tetouan.createProducer().send(tetouan.createQueue("submissions"), message);

            var answer = (TextMessage) tetouan.createConsumer(mailbox).receive(SOON);
            assertThat(answer.getStringProperty("kind")).isEqualTo("problem");
            assertThat(answer.getText()).as("it has no agreement").contains("NO_RECIPIENT");
            assertThatThrownBy(() -> tetouan.createConsumer(tetouan.createQueue("mailbox.enabel"))
                            .receive(100))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void whoseCertificateIsNobodysDoesNotComeIn(Hub hub) throws Exception {
        for (var own : new KeyStore[] {
            hub.papers().issued("atlantis", folder), hub.papers().selfSigned("tetouan", folder)
        }) {
            assertThatThrownBy(() -> connect(hub, own)).isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void aRevokedOneIsRefusedAtOnceAtEveryDoorAndItsConnectionsAreClosed(Hub hub) throws Exception {
        var own = hub.papers().issued("tetouan", folder);
        var other = hub.papers().issued("tetouan", folder);
        var before = hub.administration().configuration().body();
        assertThat(overRest(hub, own)).isEqualTo(200);
        try (var connected = connect(hub, own)) {
            configure(hub, revoking(before, own));

            assertThat(overRest(hub, own)).isEqualTo(401);
            assertThat(overRest(hub, other)).isEqualTo(200);
            Eventually.become("its connection is closed", () -> isClosed(connected));
            assertThatThrownBy(() -> connect(hub, own)).isInstanceOf(JMSRuntimeException.class);
            connect(hub, other).close();
        } finally {
            configure(hub, before);
        }
        assertThat(overRest(hub, own)).isEqualTo(200);
    }

    private static boolean isClosed(JMSContext connected) {
        try {
            connected.createProducer().send(connected.createQueue("verdicts"), "x");
            return false;
        } catch (JMSRuntimeException closed) {
            return true;
        }
    }

    private static String revoking(String configuration, KeyStore own) throws Exception {
        var root = (ObjectNode) JSON.readTree(configuration);
        for (var partner : root.path("partners")) {
            if (partner.path("id").asText().equals("tetouan")) {
                ((ObjectNode) partner)
                        .putArray("certificates")
                        .addObject()
                        .put("use", "tls")
                        .put("revoked", true)
                        .put("pem", pem(own));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static String pem(KeyStore own) throws Exception {
        var bytes = own.getCertificate(own.aliases().nextElement()).getEncoded();
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    private static void configure(Hub hub, String text) throws Exception {
        var administration = hub.administration();
        var etag = administration.configuration().headers().firstValue("ETag");
        var answer = administration.configure(text, etag, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static int overRest(Hub hub, KeyStore own) throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(hub.papers().tls(own)).build()) {
            var request = HttpRequest.newBuilder(URI.create(hub.secureUri() + "/api/v1/mailbox"));
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        }
    }

    private static JMSContext connect(Hub hub, KeyStore own) throws Exception {
        var factory =
                new JmsConnectionFactory("amqps://localhost:" + hub.amqpsPort() + "?amqp.saslMechanisms=EXTERNAL");
        factory.setSslContext(hub.papers().tls(own));
        var context = factory.createContext();
        try {
            context.start();
            return context;
        } catch (JMSRuntimeException e) {
            context.close();
            throw e;
        }
    }
}
