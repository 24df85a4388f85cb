package org.qantara.it.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qantara.sandbox.hub.Partner;

/** Requests byte by byte, as careless or hostile clients make them. */
public final class Wire {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Hub hub;

    Wire(Hub hub) {
        this.hub = hub;
    }

    boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(at("/api/v1/formats")).GET()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    public HttpResponse<String> get(Partner partner, String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", partner.basic())
                .GET());
    }

    /** A document to the REST door, with whatever headers. */
    public HttpResponse<String> submit(Partner partner, Map<String, String> headers, byte[] document) {
        return post("/api/v1/submissions", partner, headers, document);
    }

    /** An envelope to the SOAP door; {@code body} is what stands in its Body. */
    public HttpResponse<String> call(Partner partner, String language, String body) {
        var envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns=\"urn:qantara:exchange:1\"><s:Body>" + body + "</s:Body></s:Envelope>";
        return envelope(partner, language, envelope.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> envelope(Partner partner, String language, byte[] envelope) {
        var headers =
                Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", "\"\"", "Accept-Language", language);
        return post("/soap/exchange", partner, headers, envelope);
    }

    public HttpResponse<String> post(String path, Partner partner, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", partner.basic())
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private URI at(String path) {
        return URI.create(hub.uri() + path);
    }

    /** What the hub answers is kept, to be searched for what nobody may be told. */
    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Confidential.answered(answer.statusCode(), answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
