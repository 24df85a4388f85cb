package org.qantara.it.instances;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes requests on to the hubs that say they are ready, in turn, and makes none twice: what a hub does not answer is
 * a failure that the sender sees.
 */
final class LoadBalancer implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "host", "upgrade");

    /** A hub behind it. */
    private static final class Behind {
        private final URI url;
        private final AtomicInteger answered = new AtomicInteger();
        private volatile boolean ready;

        Behind(URI url) {
            this.url = url;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Behind> hubs;
    private final HttpServer server;

    LoadBalancer(int port, List<URI> hubs) throws IOException {
        this.hubs = hubs.stream().map(Behind::new).toList();
        this.hubs.forEach(hub -> threads.execute(() -> watch(hub)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    boolean isReady(int hub) {
        return hubs.get(hub).ready;
    }

    /** How many requests a hub has answered. */
    int answered(int hub) {
        return hubs.get(hub).answered.get();
    }

    /** How many requests no hub was ready for, or the one that was asked did not answer. */
    int failures() {
        return failures.get();
    }

    private void watch(Behind hub) {
        var question = HttpRequest.newBuilder(hub.url.resolve("/health/ready"))
                .timeout(ANSWER)
                .build();
        while (!threads.isShutdown()) {
            try {
                hub.ready = isReady(question);
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean isReady(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var ready = hubs.stream().filter(hub -> hub.ready).toList();
            if (ready.isEmpty()) {
                fail(exchange, 503);
                return;
            }
            pass(exchange, body, ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())));
        }
    }

    private void pass(HttpExchange exchange, byte[] body, Behind hub) throws IOException {
        var request = HttpRequest.newBuilder(hub.url.resolve(exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            hub.answered.incrementAndGet();
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException e) {
            System.out.println(hub.url + " did not answer: " + e);
            fail(exchange, 502);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(HttpExchange exchange, int status) throws IOException {
        failures.incrementAndGet();
        exchange.sendResponseHeaders(status, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
