package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;

class SoapPushTest {
    private static final String ANSWER = "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<deliverResponse xmlns='urn:qantara:delivery:1'>%s</deliverResponse></S:Body></S:Envelope>";
    private static final String FAULT = "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<S:Fault><faultcode>S:Server</faultcode><faultstring>no</faultstring></S:Fault></S:Body></S:Envelope>";

    /** Long enough to get through to the partner, however busy this machine is. */
    private static final Duration HANGING = Duration.ofSeconds(2);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer partner;
    private byte[] request;
    private String authorization;

    @BeforeEach
    void start() throws IOException {
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.setExecutor(threads);
        partner.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        partner.stop(0);
        threads.shutdownNow();
    }

    @Test
    void thePartnersVerdictIsTheOutcome() {
        answering(200, ANSWER.formatted("<verdict>accepted</verdict><reference>مرجع-7</reference>"));

        var outcome = push(Payload.xml("<cv/>"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Answered(
                        new Answer(Answer.Verdict.ACCEPTED, Optional.of("مرجع-7"), Optional.empty())));
        assertThat(authorization).isEqualTo("Basic cWFudGFyYTpzM2NyZXQ="); // qantara:s3cret
    }

    @Test
    void aRefusalIsAnOutcomeToo() {
        answering(200, ANSWER.formatted("<verdict>refused</verdict><reason>region</reason>"));

        assertThat(push(Payload.xml("<cv/>")))
                .isEqualTo(new Outcome.Answered(
                        new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("region"))));
    }

    @Test
    void anXmlDocumentGoesInlineWithItsBytesAndWithoutItsDeclaration() throws Exception {
        answering(200, ANSWER.formatted("<verdict>accepted</verdict>"));

        push(Payload.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cv xmlns='urn:a'>\n <é>قنطرة</é> </cv>"));

        assertThat(new String(request, StandardCharsets.UTF_8))
                .contains("<d:document><cv xmlns='urn:a'>\n <é>قنطرة</é> </cv></d:document>");
        assertRequestIsValid();
    }

    @Test
    void anyOtherDocumentGoesInBase64() throws Exception {
        answering(200, ANSWER.formatted("<verdict>accepted</verdict>"));

        push(Payload.json("{}"));

        assertThat(new String(request, StandardCharsets.UTF_8))
                .contains("<d:content mediaType=\"application/json\">e30=</d:content>");
        assertRequestIsValid();
    }

    @ParameterizedTest
    @CsvSource({
        "200, FAULT, RECEIVER_FAILED",
        "500, FAULT, RECEIVER_FAILED",
        "500, broken, RECEIVER_FAILED",
        "500, ANSWER, RECEIVER_UNINTELLIGIBLE",
        "400, broken, RECEIVER_FAILED",
        "401, '', RECEIVER_UNREACHABLE",
        "403, FAULT, RECEIVER_UNREACHABLE",
        "408, '', RECEIVER_UNREACHABLE",
        "429, '', RECEIVER_UNREACHABLE",
        "502, broken, RECEIVER_UNREACHABLE",
        "503, FAULT, RECEIVER_UNREACHABLE",
        "504, '', RECEIVER_UNREACHABLE",
        "200, '', RECEIVER_UNINTELLIGIBLE",
        "200, <html><body>OK</body></html>, RECEIVER_UNINTELLIGIBLE",
        "302, '', RECEIVER_UNINTELLIGIBLE",
        "204, '', RECEIVER_UNINTELLIGIBLE",
    })
    void whatIsNoVerdictIsAFailure(int status, String body, ProblemCode code) {
        answering(
                status,
                switch (body) {
                    case "FAULT" -> FAULT;
                    case "ANSWER" -> ANSWER.formatted("<verdict>accepted</verdict>");
                    default -> body;
                });

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<verdict>perhaps</verdict>",
                "<verdict xmlns='urn:else'>accepted</verdict>",
                "<verdict>refused</verdict><verdict>accepted</verdict>",
                "<verdict><verdict>accepted</verdict></verdict>",
                "<verdict><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/></verdict>"
            })
    void aResponseWithoutAVerdictIsUnintelligible(String content) {
        answering(200, ANSWER.formatted(content));

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void anAnswerThatBreaksOffIsUnintelligible() {
        var whole = ANSWER.formatted("<verdict>accepted</verdict>");
        answering(200, whole.substring(0, whole.length() - 5));

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void entitiesAreNotRead() {
        answering(200, "<!DOCTYPE a [<!ENTITY v 'accepted'>]>" + ANSWER.formatted("<verdict>&v;</verdict>"));

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void anEndlessAnswerIsUnintelligible() {
        answering(200, " ".repeat(1 << 20));

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void aPartnerThatTakesTheDocumentAndHangsFailsOnIt() {
        partner.createContext("/", exchange -> await());

        assertThat(failure(push(Payload.xml("<cv/>"), HANGING))).isEqualTo(ProblemCode.RECEIVER_FAILED);
    }

    @Test
    void aPartnerThatHangsInTheMiddleOfItsAnswerFailsOnIt() {
        partner.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(failure(push(Payload.xml("<cv/>"), HANGING))).isEqualTo(ProblemCode.RECEIVER_FAILED);
    }

    @Test
    void aPartnerThatIsDownIsUnreachable() {
        partner.stop(0);

        assertThat(failure(push(Payload.xml("<cv/>")))).isEqualTo(ProblemCode.RECEIVER_UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <acknowledged>true</acknowledged>, ACKNOWLEDGED",
        "200, <acknowledged>false</acknowledged>, HEARD",
        "200, '', HEARD",
        "500, '', FAILED",
        "503, '', OUT_OF_REACH",
    })
    void aNoticeIsHeardWithItsResponseAndAcknowledgedIfItSaysSo(int status, String content, Reaction reaction)
            throws Exception {
        answering(status, ANSWER.formatted(content).replace("deliverResponse", "giveNoticeResponse"));

        assertThat(tell()).isEqualTo(reaction);
        assertRequestIsValid("giveNotice");
        assertThat(new String(request, StandardCharsets.UTF_8)).contains(FakeHub.DELIVERY.toString(), "مرجع-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAULT", "<html/>", "ANSWER"})
    void aServiceThatKnowsNoNoticesHasNotHeard(String body) {
        answering(200, body.equals("FAULT") ? FAULT : body.equals("ANSWER") ? ANSWER : body);

        assertThat(tell()).isEqualTo(Reaction.FAILED);
    }

    private Reaction tell() {
        var url = URI.create("http://localhost:" + partner.getAddress().getPort() + "/delivery");
        try (var client = HttpClient.newHttpClient()) {
            return new SoapPush(client, Endpoint.anywhere(url), () -> Optional.of("s3cret"), Duration.ofSeconds(10))
                    .tell(FakeHub.notice());
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answering(int status, String body) {
        partner.createContext("/", exchange -> {
            request = exchange.getRequestBody().readAllBytes();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (status == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private Outcome push(Payload document) {
        return push(document, Duration.ofSeconds(10));
    }

    private Outcome push(Payload document, Duration patience) {
        var url = URI.create("http://localhost:" + partner.getAddress().getPort() + "/delivery");
        try (var client = HttpClient.newHttpClient()) {
            return new SoapPush(client, Endpoint.anywhere(url), () -> Optional.of("s3cret"), patience)
                    .deliver(letter(document));
        }
    }

    private static Letter letter(Payload document) {
        return new Letter(
                UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
                new PartnerId("anapec"),
                "m-1",
                Instant.EPOCH,
                "eures-candidate",
                "candidate",
                "job-placement",
                document);
    }

    private static ProblemCode failure(Outcome outcome) {
        return ((Outcome.Failed) outcome).problem().code();
    }

    private void assertRequestIsValid() throws Exception {
        assertRequestIsValid("deliver");
    }

    private void assertRequestIsValid(String operation) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var envelope = factory.newDocumentBuilder().parse(new ByteArrayInputStream(request));
        var deliver = envelope.getElementsByTagNameNS("urn:qantara:delivery:1", operation)
                .item(0);
        SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/META-INF/qantara/delivery.xsd"))
                .newValidator()
                .validate(new DOMSource(deliver));
    }
}
