package org.qantara.it.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.SoapLetters;

/** A partner the hub pushes to, by REST or SOAP, that remembers what it took in, in the order it came. */
public final class Receiver implements Recipient {

    private static final Pattern DELIVERY = Pattern.compile("<[\\w:]*deliveryId>([^<]+)<");
    private static final Pattern MESSAGE = Pattern.compile("<[\\w:]*messageId>([^<]+)<");

    private final Arrivals arrivals = new Arrivals();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger longest = new AtomicInteger();
    private final String id;
    private final int port;
    private volatile Manner manner = new Manner.Takes();
    private HttpServer server;

    /** Not yet there. */
    public Receiver(String id, int port) {
        this.id = id;
        this.port = port;
    }

    @Override
    public String id() {
        return id;
    }

    /** Where the registry sends the hub. */
    public String url() {
        return "http://127.0.0.1:" + port + "/in";
    }

    /** Listens, and treats what comes in this manner. */
    public synchronized Receiver up(Manner manner) {
        this.manner = manner;
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/", this::handle);
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Listens and takes in what comes. */
    public Receiver up() {
        return up(new Manner.Takes());
    }

    /** Does not listen; who calls is turned away by the operating system. */
    public synchronized void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public List<Arrival> arrivals(String load) {
        return arrivals.of(load);
    }

    /** How many letters it took in, of whatever load. */
    int taken() {
        return arrivals.count();
    }

    /** How often it was called, whether it took something in or not. */
    int calls() {
        return calls.get();
    }

    /** Characters of the longest letter that it was handed. */
    int longest() {
        return longest.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            longest.accumulateAndGet(body.length(), Math::max);
            calls.incrementAndGet();
            switch (manner) {
                case Manner.Takes() -> accept(exchange, take(exchange, body));
                case Manner.TakesSlowly(var each) -> {
                    Wait.pause(each);
                    accept(exchange, take(exchange, body));
                }
                case Manner.TakesWhenLet(var let) -> {
                    Wait.until(let);
                    accept(exchange, take(exchange, body));
                }
                case Manner.FailsOnOne(var one) -> {
                    var id = messageId(exchange, body);
                    if (one.compareAndSet(null, id) || one.get().equals(id)) {
                        answer(exchange, 500, "");
                    } else {
                        accept(exchange, take(exchange, body));
                    }
                }
                case Manner.Answers(var status) -> answer(exchange, status, "");
                case Manner.Babbles() -> answer(exchange, 200, "<html>كلام بلا معنى");
                case Manner.Redirects() -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/elsewhere");
                    answer(exchange, 302, "");
                }
                case Manner.SaysNothing() -> {}
                case Manner.TakesThenFails() -> {
                    var _ = take(exchange, body);
                    answer(exchange, 500, "");
                }
                case Manner.TakesThenHangsUp() -> take(exchange, body);
            }
        }
    }

    private Arrival take(HttpExchange exchange, String body) {
        var deliveryId =
                isRest(exchange) ? exchange.getRequestHeaders().getFirst("Delivery-Id") : found(DELIVERY, body);
        return arrivals.add(deliveryId, messageId(exchange, body));
    }

    private static String messageId(HttpExchange exchange, String body) {
        return isRest(exchange) ? exchange.getRequestHeaders().getFirst("Message-Id") : found(MESSAGE, body);
    }

    private static boolean isRest(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("Delivery-Id");
    }

    private static String found(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        if (!found.find()) {
            throw new IllegalArgumentException("neither REST nor SOAP");
        }
        return found.group(1);
    }

    private void accept(HttpExchange exchange, Arrival arrival) throws IOException {
        var reference = id + "-" + arrival.deliveryId();
        if (isRest(exchange)) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(exchange, 200, "{\"verdict\": \"accepted\", \"reference\": \"%s\"}".formatted(reference));
        } else {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            answer(
                    exchange,
                    200,
                    "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                            + SoapLetters.response(new Answer.Accepted(reference)) + "</s:Body></s:Envelope>");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        down();
    }
}
