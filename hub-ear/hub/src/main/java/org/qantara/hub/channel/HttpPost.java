package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNINTELLIGIBLE;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * One POST to a partner, with HTTP Basic authentication, and what its failure says: that the partner is out of reach
 * (no connection, or a status that is about the partner and not about the document), or that it fails on this document
 * (it took it and gave no answer in time).
 */
final class HttpPost {
    private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);
    /** It knows us not, or has no time for us: the next document would fare no better (RFC 9110, RFC 6585). */
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 429);

    private final HttpClient client;
    private final Endpoint endpoint;
    private final Supplier<Optional<String>> secret;
    private final Duration patience;
    private final BodyHandler<byte[]> body;

    /** @param mostBytes of an answer that is read */
    HttpPost(
            HttpClient client, Endpoint endpoint, Supplier<Optional<String>> secret, Duration patience, int mostBytes) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER)
            throw new IllegalArgumentException("a push channel follows no redirects");
        this.client = client;
        this.endpoint = endpoint;
        this.secret = secret;
        this.patience = patience;
        var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes);
        this.body = response -> GATEWAY.contains(response.statusCode())
                ? BodySubscribers.replacing(new byte[0]) // however long a gateway's page is
                : limited.apply(response);
    }

    private HttpRequest.Builder request() throws Endpoint.NotReachable {
        var request = endpoint.request().timeout(patience);
        secret.get().ifPresent(known -> request.header("Authorization", basic(known)));
        return request;
    }

    /** Sends what {@code write} makes of a request to the partner; what an answer means says {@code read}. */
    Outcome send(Function<HttpRequest.Builder, HttpRequest> write, Function<HttpResponse<byte[]>, Outcome> read) {
        return send(write, read, HttpPost::failed);
    }

    /** The same, with words of the caller's own for what fails. */
    <T> T send(
            Function<HttpRequest.Builder, HttpRequest> write,
            Function<HttpResponse<byte[]>, T> read,
            Function<ProblemCode, T> failed) {
        try {
            return send(write.apply(request()), read, failed);
        } catch (Endpoint.NotReachable e) {
            return failed.apply(RECEIVER_UNREACHABLE);
        }
    }

    private <T> T send(HttpRequest request, Function<HttpResponse<byte[]>, T> read, Function<ProblemCode, T> failed) {
        var answer = client.sendAsync(request, body);
        try {
            return read.apply(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed.apply(RECEIVER_UNREACHABLE);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed.apply(RECEIVER_FAILED);
        } catch (ExecutionException e) {
            return failed.apply(meaning(e.getCause()));
        }
    }

    /** What a status says that came with no answer of the partner's own. */
    static Outcome failed(int status) {
        return failed(meaning(status));
    }

    static ProblemCode meaning(int status) {
        if (GATEWAY.contains(status) || NOT_NOW.contains(status)) return RECEIVER_UNREACHABLE;
        return status >= 400 ? RECEIVER_FAILED : RECEIVER_UNINTELLIGIBLE;
    }

    static Outcome failed(ProblemCode code) {
        return new Outcome.Failed(Problem.of(code, ""));
    }

    private static ProblemCode meaning(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> RECEIVER_UNREACHABLE;
            case HttpTimeoutException _ -> RECEIVER_FAILED;
            default -> isTooLong(failure) ? RECEIVER_UNINTELLIGIBLE : RECEIVER_UNREACHABLE;
        };
    }

    private static boolean isTooLong(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().contains("exceeds capacity");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("qantara:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
