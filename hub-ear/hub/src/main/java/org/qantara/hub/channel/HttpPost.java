package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNINTELLIGIBLE;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
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
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
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

    /** Words for what fails. */
    interface Failing<T> {
        /** @param mayHaveLeft whether anything of the request may have been written */
        T of(ProblemCode code, boolean mayHaveLeft);
    }

    /** Sends what {@code write} makes of a request to the partner; what an answer means says {@code read}. */
    Outcome send(Function<HttpRequest.Builder, HttpRequest> write, Function<HttpResponse<byte[]>, Outcome> read) {
        return send(write, read, HttpPost::failed);
    }

    /** The same, with words of the caller's own for what fails. */
    <T> T send(
            Function<HttpRequest.Builder, HttpRequest> write,
            Function<HttpResponse<byte[]>, T> read,
            Failing<T> failed) {
        try {
            return send(write.apply(request()), read, failed);
        } catch (Endpoint.NotReachable e) {
            return failed.of(RECEIVER_UNREACHABLE, false);
        }
    }

    private <T> T send(HttpRequest request, Function<HttpResponse<byte[]>, T> read, Failing<T> failed) {
        var answer = client.sendAsync(request, body);
        try {
            return read.apply(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed.of(RECEIVER_UNREACHABLE, true);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed.of(RECEIVER_FAILED, true);
        } catch (ExecutionException e) {
            return failed.of(meaning(e.getCause()), !isBeforeTheRequest(e.getCause()));
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

    /** After the partner has said something. */
    static Outcome failed(ProblemCode code) {
        return failed(code, true);
    }

    private static Outcome failed(ProblemCode code, boolean mayHaveLeft) {
        return new Outcome.Failed(Problem.of(code, ""), mayHaveLeft);
    }

    private static ProblemCode meaning(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> RECEIVER_UNREACHABLE;
            case HttpTimeoutException _ -> RECEIVER_FAILED;
            default -> isTooLong(failure) ? RECEIVER_UNINTELLIGIBLE : RECEIVER_UNREACHABLE;
        };
    }

    /** No name, no connection, or nobody there who is who they should be: the request was not written. */
    private static boolean isBeforeTheRequest(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> true;
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ -> true;
            case SSLHandshakeException _, SSLPeerUnverifiedException _ -> true;
            default -> false;
        };
    }

    private static boolean isTooLong(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().contains("exceeds capacity");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("qantara:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
