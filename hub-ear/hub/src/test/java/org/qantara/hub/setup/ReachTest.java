package org.qantara.hub.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.door.proof.TestKeys;

/** By HTTPS to an address, a partner has to show the certificate of its name. */
class ReachTest {
    private static final char[] PASSWORD = "x".toCharArray();
    private static final TestKeys PARTNER = TestKeys.host("partner.example");

    private final SSLContext before = defaults();
    private HttpsServer partner;

    @BeforeEach
    void aPartnerOfThisName() throws Exception {
        SSLContext.setDefault(context());
        partner = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.setHttpsConfigurator(new HttpsConfigurator(context()));
        partner.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        partner.start();
    }

    @AfterEach
    void stop() {
        partner.stop(0);
        SSLContext.setDefault(before);
    }

    @Test
    void theCertificateOfTheNameIsTaken() throws Exception {
        assertThat(status("partner.example")).isEqualTo(204);
    }

    @Test
    void theCertificateOfAnotherNameIsNot() {
        assertThatThrownBy(() -> status("other.example")).isInstanceOf(SSLHandshakeException.class);
    }

    private int status(String name) throws Exception {
        var port = partner.getAddress().getPort();
        try (HttpClient client = new Reach(false).client(URI.create("https://" + name + ":" + port + "/in"))) {
            var checked = URI.create("https://127.0.0.1:" + port + "/in");
            return client.send(HttpRequest.newBuilder(checked).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static SSLContext context() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", PARTNER.key(), PASSWORD, new Certificate[] {PARTNER.certificate()});
        store.setCertificateEntry("trusted", PARTNER.certificate());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext defaults() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
