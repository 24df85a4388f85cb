package org.qantara.sandbox.partner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Partner;

/** A house the hub pushes to by REST: the document in the body, the rest in headers, the verdict in the answer. Notices are heard. */
public final class RestServing implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Serving serving;
    private final Function<Letter, Answer> judge;

    public RestServing(URI address, Partner partner, Function<Letter, Answer> judge) throws IOException {
        this.judge = judge;
        serving = new Serving(address, partner);
        serving.context.setHandler(this::handle);
        serving.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            if ("notice".equals(exchange.getRequestHeaders().getFirst("Qantara-Record"))) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            answer(exchange, judge.apply(letter(exchange.getRequestHeaders(), body)));
        }
    }

    private static Letter letter(Headers headers, byte[] body) {
        return new Letter(
                headers.getFirst("Delivery-Id"),
                headers.getFirst("Message-Id"),
                headers.getFirst("Qantara-From"),
                headers.getFirst("Qantara-Format"),
                headers.getFirst("Qantara-Record"),
                headers.getFirst("Qantara-Purpose"),
                new Document(headers.getFirst("Content-Type"), body));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Accepted(var reference) ->
                write(exchange, 200, Map.of("verdict", "accepted", "reference", reference));
            case Answer.Refused(var reason) -> write(exchange, 422, Map.of("verdict", "refused", "reason", reason));
        }
    }

    private static void write(HttpExchange exchange, int status, Map<String, String> verdict) throws IOException {
        var bytes = JSON.writeValueAsBytes(verdict);
        exchange.getResponseHeaders().set("Content-Type", Document.JSON);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        serving.close();
    }
}
