package org.qantara.hub.channel;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.notice.Teller;

/**
 * Posts the document to the partner's address, with the envelope in headers and HTTP Basic authentication. The
 * partner's answer is JSON: {@code {"verdict":"accepted","reference":"…"}} with a 2xx status, or
 * {@code {"verdict":"refused","reason":"…"}} with 2xx or 4xx. A notice is posted there too, as {@code Qantara-Record:
 * notice}: with a 2xx status the partner has it, and with {@code {"acknowledged":true}} it has done what it asks.
 */
public final class RestPush implements Channel, Teller {
    private static final int MOST_BYTES = 64 << 10;

    private final HttpPost post;

    /**
     * @param client that follows no redirects, and gives up connecting before {@code patience} ends
     * @param secret the partner's, looked up for each letter
     * @param patience for one whole answer, however slowly it drips in
     */
    public RestPush(HttpClient client, Endpoint endpoint, Supplier<Optional<String>> secret, Duration patience) {
        this.post = new HttpPost(client, endpoint, secret, patience, MOST_BYTES);
    }

    @Override
    public Outcome deliver(Letter letter) {
        return post.send(to -> request(to, letter), RestPush::outcome);
    }

    @Override
    public Reaction tell(Notice notice) {
        return post.send(to -> request(to, notice), RestPush::reaction, (code, _) -> Reactions.of(code));
    }

    private static HttpRequest request(HttpRequest.Builder to, Notice notice) {
        return to.header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Notice-Id", notice.id().toString())
                .header("Delivery-Id", notice.deliveryId().toString())
                .header("Qantara-Record", "notice")
                .POST(HttpRequest.BodyPublishers.ofByteArray(NoticeJson.bytes(notice)))
                .build();
    }

    private static Reaction reaction(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) return Reactions.of(HttpPost.meaning(response.statusCode()));
        return PartnerAnswer.acknowledges(response.body()) ? Reaction.ACKNOWLEDGED : Reaction.HEARD;
    }

    private static HttpRequest request(HttpRequest.Builder to, Letter letter) {
        return to.header("Content-Type", letter.document().mediaType())
                .header("Accept", "application/json")
                .header("Delivery-Id", letter.deliveryId().toString())
                .header("Message-Id", headerText(letter.messageId()))
                .header("Qantara-From", letter.from().value())
                .header("Qantara-Format", letter.format())
                .header("Qantara-Record", letter.recordType())
                .header("Qantara-Purpose", headerText(letter.purpose()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.document().bytes()))
                .build();
    }

    private static Outcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean done = status >= 200 && status < 300;
        boolean wrong = status >= 400 && status < 500;
        if (!done && !wrong) return HttpPost.failed(status);
        return PartnerAnswer.read(response.body())
                .filter(answer -> done || PartnerAnswer.isRefusal(answer))
                .<Outcome>map(Outcome.Answered::new)
                .orElseGet(() -> HttpPost.failed(status));
    }

    /** Header values are ASCII; anything else is percent-encoded as UTF-8. */
    private static String headerText(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
