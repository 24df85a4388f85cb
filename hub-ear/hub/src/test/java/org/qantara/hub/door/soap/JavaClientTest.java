package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.soap.MTOMFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Keys;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.door.PublicUrl;
import org.qantara.schemas.exchange.Content;
import org.qantara.schemas.exchange.Document;
import org.qantara.schemas.exchange.ExchangeService;
import org.qantara.schemas.exchange.Problem_Exception;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** A partner's JAX-WS client, made of the WSDL as it is served, against the door. */
class JavaClientTest {
    private final FakeHub hub = new FakeHub();
    private final Door door =
            new Door(new Exchange(hub, hub, hub, hub, FileCallsFixture.of(hub), Keys.fresh(), Clock.systemUTC()), hub);
    private HttpServer server;
    private String contentType;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/soap/exchange", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void echoComesBackByBothVersionsOfSoap() throws Exception {
        for (var port : List.of(service().getSoap11(), service().getSoap12())) {
            var text = new Holder<>("السلام عليكم");
            var partner = new Holder<String>();

            port.echo(text, new Holder<>(), partner);

            assertThat(text.value).isEqualTo("السلام عليكم");
            assertThat(partner.value).isEqualTo("anapec");
        }
    }

    @Test
    void aDocumentIsSubmittedInline() throws Exception {
        var cv = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        cv.appendChild(cv.createElementNS("urn:some:cv", "c:cv")).setTextContent("شيماء");
        var document = new Document();
        document.setAny(cv.getDocumentElement());

        var receipt = service().getSoap11().submit("m-1", null, null, null, List.of("zav"), document, null);

        assertThat(receipt.getSubmissionId()).isEqualTo(FakeHub.SUBMISSION.toString());
        assertThat(hub.last().document().text()).contains("شيماء").contains("urn:some:cv");
        assertThat(hub.last().to()).containsExactly("zav");
    }

    @Test
    void contentComesAsAnAttachmentByMtom() throws Exception {
        var bytes = ("[\"" + "قنطرة".repeat(2_000) + "\"]").getBytes(StandardCharsets.UTF_8);

        service().getSoap11(new MTOMFeature(0)).submit("m-1", null, null, null, List.of(), null, content(bytes));
        assertThat(contentType).startsWith("multipart/related").contains("application/xop+xml");
        assertThat(hub.last().document().bytes()).isEqualTo(bytes);
        assertThat(hub.last().document().mediaType()).isEqualTo("application/json");

        service().getSoap12(new MTOMFeature(0)).submit("m-2", null, null, null, List.of(), null, content(bytes));
        assertThat(contentType).startsWith("multipart/related");
        assertThat(hub.last().messageId()).isEqualTo("m-2");
    }

    @Test
    void aRefusalIsTheTypedExceptionOfTheContract() throws Exception {
        hub.refusal = Optional.of(Problem.of(ProblemCode.NOT_AGREED, "to"));
        var port = service().getSoap12();

        assertThatThrownBy(() -> port.submit("m-1", null, null, null, List.of(), null, content(new byte[] {1})))
                .isInstanceOfSatisfying(
                        Problem_Exception.class,
                        it -> assertThat(it.getFaultInfo().getCode()).isEqualTo("NOT_AGREED"));
    }

    @Test
    void lettersAreFetched() throws Exception {
        hub.letters.add(FakeHub.letter(Payload.xml("<cv>é</cv>")));

        var letters = service().getSoap11().fetch(5, null);

        assertThat(letters)
                .singleElement()
                .satisfies(it -> assertThat(it.getDocument().getAny()).isNotNull());
    }

    private static Content content(byte[] bytes) {
        var content = new Content();
        content.setValue(bytes);
        content.setMediaType("application/json");
        return content;
    }

    private ExchangeService service() throws Exception {
        return new ExchangeService(URI.create(url() + "/soap/exchange?wsdl").toURL());
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            if (http.getRequestMethod().equals("GET")) {
                send(http, 200, "text/xml; charset=utf-8", wsdl());
                return;
            }
            contentType = http.getRequestHeaders().getFirst("Content-Type");
            var request = http.getRequestBody().readAllBytes();
            var answer = door.answer(FakeHub.ANAPEC, contentType, request, Locale.ENGLISH);
            send(http, answer.status(), answer.contentType(), answer.envelope());
        }
    }

    private static void send(HttpExchange http, int status, String type, byte[] body) throws IOException {
        http.getResponseHeaders().add("Content-Type", type);
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }

    private byte[] wsdl() {
        return new Wsdl(new PublicUrl(url())).wsdl("exchange").orElseThrow().getBytes(StandardCharsets.UTF_8);
    }
}
