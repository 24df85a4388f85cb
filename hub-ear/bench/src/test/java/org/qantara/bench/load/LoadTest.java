package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.bench.machine.Machine;

/** A server that passes on what it accepts, now and then twice or not at all. */
class LoadTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Receiver receiver;
    private HttpServer server;
    private int receiverPort;

    @BeforeEach
    void start() throws IOException {
        receiverPort = freePort();
        receiver = new Receiver(receiverPort);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        receiver.close();
    }

    @Test
    void aServerThatPassesOnEverythingLosesNothing() throws Exception {
        server.createContext("/", exchange -> passOn(exchange, 1));

        var outcome = load().run(Mix.of("4k"), new Plan(2, 50, Duration.ZERO, Duration.ofMillis(500), 10));

        assertThat(outcome.counts().accepted())
                .isPositive()
                .isEqualTo(outcome.counts().arrived());
        assertThat(outcome.counts().lost()).isZero();
        assertThat(outcome.counts().duplicate()).isZero();
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void whatIsPassedOnTwiceIsCounted() throws Exception {
        server.createContext("/", exchange -> passOn(exchange, 2));

        var outcome = load().run(Mix.of("4k"), new Plan(1, 20, Duration.ZERO, Duration.ofMillis(300), 10));

        assertThat(outcome.counts().duplicate()).isEqualTo(outcome.counts().accepted());
    }

    private Load load() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        var target = new Target(url, "", Optional.empty(), (id, document) -> "<m id='" + id + "'>" + document + "</m>");
        return new Load(target, receiver, new Machine(Map.of()), Duration.ofMillis(100));
    }

    private void passOn(HttpExchange exchange, int times) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var id = body.substring(body.indexOf('\'') + 1).split("'", -1)[0];
            for (var i = 0; i < times; i++) {
                push(id);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void push(String id) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + receiverPort + "/in"))
                .header("Message-Id", id)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"verdict\":\"accepted\"");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
