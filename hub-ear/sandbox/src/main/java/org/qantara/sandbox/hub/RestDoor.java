package org.qantara.sandbox.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The REST door, by the JDK's own HTTP client. */
public final class RestDoor implements Door, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI hub;
    private final Partner partner;
    private final String language;

    /** @param language of the problems heard: {@code ar}, {@code fr} or {@code en} */
    public RestDoor(URI hub, Partner partner, String language) {
        this.hub = hub;
        this.partner = partner;
        this.language = language;
    }

    @Override
    public Heard submit(Message message) throws IOException {
        var request = request("/submissions")
                .header("Message-Id", message.id())
                .header("Content-Type", message.document().mediaType())
                .POST(BodyPublishers.ofByteArray(message.document().bytes()));
        message.format().ifPresent(format -> request.header("Qantara-Format", format));
        message.purpose().ifPresent(purpose -> request.header("Qantara-Purpose", purpose));
        if (!message.to().isEmpty()) {
            request.header("Qantara-To", String.join(", ", message.to()));
        }
        var response = send(request);
        return response.statusCode() < 300
                ? new Heard.Receipt(response.body())
                : new Heard.Refusal(JSON.readTree(response.body()).path("code").asText(), response.body());
    }

    /** The whole life of a message of this partner's, or the problem that says it is unknown. */
    public JsonNode life(String messageId) throws IOException {
        return json(request("/submissions?messageId=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8)));
    }

    public JsonNode lifeOfSubmission(String submissionId) throws IOException {
        return json(request("/submissions/" + submissionId));
    }

    public List<Letter> mailbox(int most) throws IOException {
        var letters = new ArrayList<Letter>();
        for (var letter : json(request("/mailbox?most=" + most))) {
            letters.add(letter(letter));
        }
        return letters;
    }

    public void verdict(String deliveryId, Answer answer) throws IOException {
        var verdict = switch (answer) {
            case Answer.Accepted(var reference) -> Map.of("verdict", "accepted", "reference", reference);
            case Answer.Refused(var reason) -> Map.of("verdict", "refused", "reason", reason);
        };
        var response = send(request("/mailbox/" + deliveryId + "/verdict")
                .header("Content-Type", Document.JSON)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(verdict))));
        if (response.statusCode() != 204) {
            throw new IOException("the hub answered a verdict with " + response.statusCode());
        }
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException {
        return JSON.readTree(send(request.GET()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", partner.basic())
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Letter letter(JsonNode letter) {
        var mediaType = letter.path("mediaType").asText(Document.JSON);
        return new Letter(
                letter.path("deliveryId").asText(),
                letter.path("messageId").asText(),
                letter.path("from").asText(),
                letter.path("format").asText(),
                letter.path("recordType").asText(),
                letter.path("purpose").asText(),
                new Document(mediaType, bytes(letter)));
    }

    private static byte[] bytes(JsonNode letter) {
        return letter.has("documentBase64")
                ? Base64.getDecoder().decode(letter.path("documentBase64").asText())
                : letter.path("document").asText().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
