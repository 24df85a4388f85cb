package org.qantara.it.instances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What a hub says of itself at {@code /health/ready}.
 *
 * @param status of HTTP, 0 if there was no answer
 * @param data of the hub's own check
 */
record Health(int status, JsonNode data) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Health of(URI hub) {
        try {
            var answer = get(hub.resolve("/health/ready"));
            var body = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
            return new Health(answer.statusCode(), body.path("checks").path(0).path("data"));
        } catch (IOException e) {
            return new Health(0, JSON.createObjectNode());
        }
    }

    static HttpResponse<String> get(URI address) throws IOException {
        try {
            var question = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HTTP.send(question, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isReady() {
        return status == 200;
    }

    /** To how many it delivers. */
    int partners() {
        return data.path("deliversTo").asInt(-1);
    }

    String reason() {
        return data.path("reason").asText();
    }
}
