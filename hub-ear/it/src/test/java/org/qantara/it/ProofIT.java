package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.it.hub.Foreign;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;

/** Partners that show no secret: by tokens, signed messages and certificates, the first two with clients of others. */
@OnTheHub
class ProofIT {

    private static final List<Object> UNAUTHENTICATED = List.of(401, "UNAUTHENTICATED");

    @TempDir
    private Path folder;

    @Test
    void aPythonClientIsLetInByATokenOnceAndByNoWrongOne(Hub hub) throws Exception {
        var python = Foreign.python("python3-jwt", "jwt", "requests");
        var key = Path.of(ProofIT.class.getResource("/foreign/tanger-key.pem").toURI());

        var said = python.script(
                "token_client.py",
                hub.uri(),
                "http://localhost:" + hub.uri().getPort(),
                "tanger",
                key,
                Way.fresh("token"),
                file("cv.json", People.resume()));

        assertThat(said.path("sent").asInt()).isEqualTo(201);
        assertThat(said.path("from").asText()).isEqualTo("tanger");
        assertThat(said.path("asked").asInt()).isEqualTo(200);
        assertThat(said.path("challenge").asText()).contains("Basic ", "Bearer ");
        for (var wrong : List.of("again", "expired", "long", "elsewhere", "another", "none")) {
            assertThat(List.of(
                            said.path(wrong).path(0).asInt(),
                            said.path(wrong).path(1).asText()))
                    .as(wrong)
                    .isEqualTo(UNAUTHENTICATED);
        }
    }

    @Test
    void aPythonClientSignsItsMessagesAndVerifiesTheAnswers(Hub hub) throws Exception {
        var python = Foreign.python("python3-xmlsec", "zeep", "xmlsec");
        var papers = hub.papers();

        var said = python.script(
                "signed_client.py",
                hub.uri() + "/soap/exchange?wsdl",
                papers.pem(papers.issued("tanger", folder), folder),
                papers.ofTheHub(folder),
                Way.fresh("signed"),
                file("cv.xml", People.europass()));

        assertThat(said.path("echo").asText()).isEqualTo("قنطرة");
        assertThat(said.path("partner").asText()).isEqualTo("tanger");
        assertThat(said.path("format").asText()).isEqualTo("europass-xml");
        assertThat(said.path("outcome").asText()).isEqualTo("accepted");
        assertThat(said.path("verified").asInt()).isEqualTo(4);
        assertThat(said.path("fault").asText()).isEqualTo("INVALID_REQUEST");
        assertThat(said.path("good").asInt()).isEqualTo(200);
        for (var wrong : List.of("again", "unsigned", "old", "sha1", "changed")) {
            assertThat(said.path(wrong).path(1).asText()).as(wrong).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(said.path("wrapped").toString()).isEqualTo("[[401,\"UNAUTHENTICATED\"]]");
    }

    @Test
    void aPartnerIsLetInByTheCertificateOfItsConnection(Hub hub) throws Exception {
        var papers = hub.papers();

        assertThat(asked(hub, papers.issued("tetouan", folder)).statusCode()).isEqualTo(200);
        assertThat(asked(hub, papers.issued("tanger", folder)).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutACertificateOrWithOneOfNobodyItIsNot(Hub hub) throws Exception {
        var papers = hub.papers();

        assertThat(asked(hub, null).statusCode()).isEqualTo(401);
        assertThat(asked(hub, papers.issued("atlantis", folder)).statusCode()).isEqualTo(401);
        assertThat(statusOrBrokenHandshake(hub, papers.selfSigned("tetouan", folder)))
                .isIn("401", "broken handshake");
    }

    @Test
    void aCertificateInAHeaderIsNoProof(Hub hub) throws Exception {
        var papers = hub.papers();
        var pem = Files.readString(papers.pem(papers.issued("tetouan", folder), folder));
        var certificate = pem.substring(pem.indexOf("-----BEGIN CERT")).replaceAll("-----[A-Z ]*-----|\\s", "");

        for (var base : List.of(hub.uri(), hub.secureUri())) {
            var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/mailbox"));
            for (var name : List.of(
                    "Proxy-auth-cert",
                    "X-SSL-Client-Cert",
                    "X-Forwarded-Client-Cert",
                    "X-Client-Cert",
                    "SSL_CLIENT_CERT",
                    "Client-Cert")) {
                request.header(name, name.equals("Client-Cert") ? ":" + certificate + ":" : certificate);
            }
            request.header("X-Forwarded-Proto", "https");

            assertThat(send(hub, null, request).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aPartnerIsLetInOnlyInAWayItsEntryNames(Hub hub) {
        assertThat(hub.wire().get(hub.partner("tetouan"), "/api/v1/mailbox").statusCode())
                .isEqualTo(401);
        assertThat(hub.wire()
                        .call(hub.partner("tetouan"), "en", "<echo><text>a</text></echo>")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverFailsTooOftenIsToldToWaitAndNobodyElse(Hub hub) {
        var guessing = new org.qantara.sandbox.hub.Partner("guessed", "x");
        var last = 0;
        for (var n = 0; n < 40 && last != 429; n++) {
            last = hub.wire().get(guessing, "/api/v1/mailbox").statusCode();
        }

        var answer = hub.wire().get(guessing, "/api/v1/mailbox");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(hub.wire().get(hub.partner("tanger"), "/api/v1/mailbox").statusCode())
                .isEqualTo(200);
    }

    /** Some clients do not show a certificate whose issuer the hub does not name. */
    private static String statusOrBrokenHandshake(Hub hub, KeyStore own) throws Exception {
        try {
            return String.valueOf(asked(hub, own).statusCode());
        } catch (IOException e) {
            return "broken handshake";
        }
    }

    private static HttpResponse<String> asked(Hub hub, KeyStore own) throws Exception {
        return send(hub, own, HttpRequest.newBuilder(URI.create(hub.secureUri() + "/api/v1/mailbox")));
    }

    private static HttpResponse<String> send(Hub hub, KeyStore own, HttpRequest.Builder request) throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(hub.papers().tls(own)).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private Path file(String name, Document document) throws Exception {
        return Files.write(folder.resolve(name), document.bytes());
    }
}
