package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

class RestPushTest {
    private static final String ACCEPTED = "{\"verdict\":\"accepted\",\"reference\":\"مرجع-7\"}";
    private static final String REFUSED = "{\"verdict\":\"refused\",\"reason\":\"region\"}";

    /** Long enough to get through to the partner, however busy this machine is. */
    private static final Duration HANGING = Duration.ofSeconds(2);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer partner;
    private Headers head;
    private String request;

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
        answering(201, ACCEPTED);

        assertThat(push())
                .isEqualTo(new Outcome.Answered(
                        new Answer(Answer.Verdict.ACCEPTED, Optional.of("مرجع-7"), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 422})
    void aRefusalIsAnOutcomeToo(int status) {
        answering(status, REFUSED);

        assertThat(push())
                .isEqualTo(new Outcome.Answered(
                        new Answer(Answer.Verdict.REFUSED, Optional.empty(), Optional.of("region"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 502, 503, 504})
    void whatIsNotAboutTheDocumentIsAPartnerOutOfReach(int status) {
        answering(status, "<html>sign in, or come back later</html>");

        assertThat(push()).isEqualTo(unreachable(true));
    }

    @Test
    void aGatewaysPageMayBeLong() {
        answering(503, " ".repeat(1 << 18));

        assertThat(failure(push())).isEqualTo(ProblemCode.RECEIVER_UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "500, oops, RECEIVER_FAILED",
        "501, oops, RECEIVER_FAILED",
        "400, oops, RECEIVER_FAILED",
        "200, oops, RECEIVER_UNINTELLIGIBLE",
        "204, '', RECEIVER_UNINTELLIGIBLE",
        "302, '', RECEIVER_UNINTELLIGIBLE",
    })
    void whatIsNoVerdictIsAFailureOnTheDocument(int status, String body, ProblemCode code) {
        answering(status, body);

        assertThat(failure(push())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"refused\",\"verdict\":\"accepted\"}",
                "{\"verdict\":\"accepted\"}{\"verdict\":\"refused\"}",
                "{\"verdict\":\"accepted\"} and more",
                "{\"verdict\":[\"accepted\"]}",
                "[{\"verdict\":\"accepted\"}]",
                "null",
                "@deep"
            })
    void whatMayMeanTwoThingsIsNoVerdict(String body) {
        answering(200, body.equals("@deep") ? "[".repeat(30_000) : body);

        assertThat(failure(push())).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void whatAPartnerAnswersIsOneShortLine() {
        answering(
                422,
                "{\"verdict\":\"refused\",\"reason\":\"a\\r\\n[SEVERE] b\\u0000\\u001b[31m%s\"}"
                        .formatted("x".repeat(5_000)));

        var answered = (Outcome.Answered) push();

        assertThat(answered.answer().reason().orElseThrow())
                .hasSizeLessThanOrEqualTo(500)
                .doesNotMatch("(?s).*\\p{Cc}.*");
    }

    @Test
    void whatASenderSaysStaysInItsHeader() {
        var seen = new AtomicReference<Headers>();
        partner.createContext("/", exchange -> {
            seen.set(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(204, -1);
        });

        push(letter("m\r\nX-Injected: 1", "عمل\nX-Injected: 1"));

        assertThat(seen.get()).doesNotContainKey("X-injected");
        assertThat(seen.get().getFirst("Message-Id")).isEqualTo("m%0D%0AX-Injected%3A%201");
        assertThat(seen.get().getFirst("Qantara-Purpose")).startsWith("%D8%B9").doesNotContain("\n");
    }

    @Test
    void aRedirectLeadsNowhere() {
        var inside = new AtomicInteger();
        partner.createContext("/inside", exchange -> {
            inside.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        });
        partner.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/inside");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(failure(push())).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
        assertThat(inside).hasValue(0);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToIts() {
        answering(200, " ".repeat(1 << 20) + ACCEPTED);

        assertThat(failure(push())).isEqualTo(ProblemCode.RECEIVER_UNINTELLIGIBLE);
    }

    @Test
    void anAcceptanceWithAnErrorIsNone() {
        answering(400, ACCEPTED);

        assertThat(failure(push())).isEqualTo(ProblemCode.RECEIVER_FAILED);
    }

    @Test
    void aPartnerThatTakesTheDocumentAndHangsFailsOnIt() {
        partner.createContext("/", exchange -> await());

        assertThat(failure(push(HANGING))).isEqualTo(ProblemCode.RECEIVER_FAILED);
    }

    @Test
    void aPartnerThatIsDownIsUnreachable() {
        partner.stop(0);

        assertThat(push()).isEqualTo(unreachable(false));
    }

    @Test
    void aPartnerThatHangsUpAfterItHasReadMayHaveIt() {
        partner.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        });

        assertThat(push()).isEqualTo(unreachable(true));
    }

    @Test
    void whoIsInterruptedWhileItWaitsMayHaveSentIt() {
        partner.createContext("/", exchange -> await());
        Thread.currentThread().interrupt();

        var outcome = push();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(unreachable(true));
    }

    @ParameterizedTest
    @CsvSource({
        "204, '', HEARD",
        "200, OK, HEARD",
        "200, {\"acknowledged\":false}, HEARD",
        "200, {\"acknowledged\":true}, ACKNOWLEDGED",
        "404, {\"acknowledged\":true}, FAILED",
        "302, '', FAILED",
        "500, oops, FAILED",
        "503, '', OUT_OF_REACH",
        "401, '', OUT_OF_REACH",
    })
    void aNoticeIsHeardWithASuccessAndAcknowledgedIfItSaysSo(int status, String body, Reaction reaction) {
        answering(status, body);

        assertThat(tell()).isEqualTo(reaction);
        assertThat(head.getFirst("Qantara-Record")).isEqualTo("notice");
        assertThat(head.getFirst("Authorization")).startsWith("Basic ");
        assertThat(request)
                .contains("\"kind\":\"ERASURE\"", FakeHub.DELIVERY.toString(), "job-placement", "مرجع-7")
                .doesNotContain("state");
    }

    @Test
    void aPartnerThatIsDownIsNotTold() {
        partner.stop(0);

        assertThat(tell()).isEqualTo(Reaction.OUT_OF_REACH);
    }

    private Reaction tell() {
        var url = URI.create("http://localhost:" + partner.getAddress().getPort() + "/delivery");
        try (var client = HttpClient.newHttpClient()) {
            return new RestPush(client, Endpoint.anywhere(url), () -> Optional.of("s3cret"), Duration.ofSeconds(10))
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
            head = exchange.getRequestHeaders();
            request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private Outcome push() {
        return push(Duration.ofSeconds(10));
    }

    private Outcome push(Letter letter) {
        return push(letter, Duration.ofSeconds(10));
    }

    private Outcome push(Duration patience) {
        return push(letter("m-1", "job-placement"), patience);
    }

    private Outcome push(Letter letter, Duration patience) {
        var url = URI.create("http://localhost:" + partner.getAddress().getPort() + "/delivery");
        try (var client = HttpClient.newHttpClient()) {
            return new RestPush(client, Endpoint.anywhere(url), () -> Optional.of("s3cret"), patience).deliver(letter);
        }
    }

    private static Letter letter(String messageId, String purpose) {
        return new Letter(
                UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
                new PartnerId("anapec"),
                messageId,
                Instant.EPOCH,
                "eures-candidate",
                "candidate",
                purpose,
                Payload.json("{}"));
    }

    private static Outcome unreachable(boolean mayHaveLeft) {
        return new Outcome.Failed(Problem.of(ProblemCode.RECEIVER_UNREACHABLE, ""), mayHaveLeft);
    }

    private static ProblemCode failure(Outcome outcome) {
        return ((Outcome.Failed) outcome).problem().code();
    }
}
