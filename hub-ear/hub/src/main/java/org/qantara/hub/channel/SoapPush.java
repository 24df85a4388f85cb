package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNINTELLIGIBLE;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.qantara.hub.mailbox.Letter;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Calls {@code deliver} of the partner's endpoint ({@code delivery.wsdl}, SOAP 1.1) with HTTP Basic authentication. */
public final class SoapPush implements Channel {
    private static final int MOST_BYTES = 256 << 10;

    private final HttpClient client;
    private final URI url;
    private final Supplier<Optional<String>> secret;
    private final Duration patience;

    /**
     * A channel to one endpoint.
     *
     * @param client that follows no redirects
     * @param secret the partner's, looked up for each letter
     * @param patience for one whole answer, however slowly it drips in
     */
    public SoapPush(HttpClient client, URI url, Supplier<Optional<String>> secret, Duration patience) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER)
            throw new IllegalArgumentException("a push channel follows no redirects");
        this.client = client;
        this.url = url;
        this.secret = secret;
        this.patience = patience;
    }

    @Override
    public Outcome deliver(Letter letter) {
        var answer = client.sendAsync(request(letter), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return outcome(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(RECEIVER_UNREACHABLE);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed(RECEIVER_UNREACHABLE);
        } catch (ExecutionException e) {
            return failed(isTooLong(e.getCause()) ? RECEIVER_UNINTELLIGIBLE : RECEIVER_UNREACHABLE);
        }
    }

    private HttpRequest request(Letter letter) {
        var request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("Accept", "text/xml")
                .header("SOAPAction", "\"" + SoapDelivery.NAMESPACE + ":deliver\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(SoapDelivery.envelope(letter)));
        secret.get().ifPresent(known -> request.header("Authorization", basic(known)));
        return request.build();
    }

    private static Outcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 400) return failed(RECEIVER_FAILED);
        if (status >= 300) return failed(RECEIVER_UNINTELLIGIBLE);
        return switch (SoapVerdict.read(response.body())) {
            case SoapVerdict.Said(var answer) -> new Outcome.Answered(answer);
            case SoapVerdict.Fault() -> failed(RECEIVER_FAILED);
            case SoapVerdict.Unintelligible() -> failed(RECEIVER_UNINTELLIGIBLE);
        };
    }

    private static Outcome failed(ProblemCode code) {
        return new Outcome.Failed(Problem.of(code, ""));
    }

    private static boolean isTooLong(Throwable cause) {
        return cause instanceof IOException
                && cause.getMessage() != null
                && cause.getMessage().contains("exceeds capacity");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("qantara:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
