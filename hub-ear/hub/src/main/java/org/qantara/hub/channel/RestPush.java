package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNINTELLIGIBLE;
import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

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

/**
 * Posts the document to the partner's address, with the envelope in headers and HTTP Basic authentication. The partner's
 * answer is JSON: {@code {"verdict":"accepted","reference":"…"}} with a 2xx status, or
 * {@code {"verdict":"refused","reason":"…"}} with 2xx or 4xx.
 */
public final class RestPush implements Channel {
    private static final int MOST_BYTES = 64 << 10;

    private final HttpClient client;
    private final URI url;
    private final Supplier<Optional<String>> secret;
    private final Duration patience;

    /**
     * @param client that follows no redirects
     * @param secret the partner's, looked up for each letter
     * @param patience for one whole answer, however slowly it drips in
     */
    public RestPush(HttpClient client, URI url, Supplier<Optional<String>> secret, Duration patience) {
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
                .header("Content-Type", letter.document().mediaType())
                .header("Accept", "application/json")
                .header("Delivery-Id", letter.deliveryId().toString())
                .header("Message-Id", headerText(letter.messageId()))
                .header("Qantara-From", letter.from().value())
                .header("Qantara-Format", letter.format())
                .header("Qantara-Record", letter.recordType())
                .header("Qantara-Purpose", headerText(letter.purpose()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.document().bytes()));
        secret.get().ifPresent(known -> request.header("Authorization", basic(known)));
        return request.build();
    }

    private static Outcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean done = status >= 200 && status < 300;
        boolean wrong = status >= 400 && status < 500;
        var answer =
                done || wrong ? PartnerAnswer.read(response.body()) : Optional.<org.qantara.hub.mailbox.Answer>empty();
        if (answer.isPresent() && (done || PartnerAnswer.isRefusal(answer.get())))
            return new Outcome.Answered(answer.get());
        return failed(done || (status >= 300 && status < 400) ? RECEIVER_UNINTELLIGIBLE : RECEIVER_FAILED);
    }

    private static Outcome failed(ProblemCode code) {
        return new Outcome.Failed(Problem.of(code, ""));
    }

    private static boolean isTooLong(Throwable e) {
        return e.getMessage() != null && e.getMessage().contains("exceeds capacity");
    }

    /** Header values are ASCII; anything else is percent-encoded as UTF-8. */
    private static String headerText(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)
                ? text
                : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("qantara:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
