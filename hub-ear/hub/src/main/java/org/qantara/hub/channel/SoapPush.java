package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_FAILED;
import static org.qantara.spi.ProblemCode.RECEIVER_UNINTELLIGIBLE;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.notice.Teller;

/** Calls {@code deliver} and {@code giveNotice} of the partner's endpoint ({@code delivery.wsdl}, SOAP 1.1) with HTTP Basic authentication. */
public final class SoapPush implements Channel, Teller {
    private static final int MOST_BYTES = 256 << 10;
    /** The status of a fault (SOAP 1.1, 6.2). */
    private static final int FAULTY = 500;

    private final HttpPost post;

    /**
     * A channel to one endpoint.
     *
     * @param client that follows no redirects, and gives up connecting before {@code patience} ends
     * @param secret the partner's, looked up for each letter
     * @param patience for one whole answer, however slowly it drips in
     */
    public SoapPush(HttpClient client, Endpoint endpoint, Supplier<Optional<String>> secret, Duration patience) {
        this.post = new HttpPost(client, endpoint, secret, patience, MOST_BYTES);
    }

    @Override
    public Outcome deliver(Letter letter) {
        return post.send(to -> request(to, letter), SoapPush::outcome);
    }

    @Override
    public Reaction tell(Notice notice) {
        return post.send(
                to -> request(to.header("Qantara-Record", "notice"), "giveNotice", SoapDelivery.envelope(notice)),
                SoapPush::reaction,
                (code, _) -> Reactions.of(code));
    }

    private static HttpRequest request(HttpRequest.Builder to, Letter letter) {
        return request(to, "deliver", SoapDelivery.envelope(letter));
    }

    private static HttpRequest request(HttpRequest.Builder to, String operation, byte[] envelope) {
        return to.header("Content-Type", "text/xml; charset=utf-8")
                .header("Accept", "text/xml")
                .header("SOAPAction", "\"" + SoapDelivery.NAMESPACE + ":" + operation + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build();
    }

    /** A fault is no answer: whoever serves only {@code deliver} is told again, and can be asked by other ways. */
    private static Reaction reaction(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 != 2) return Reactions.of(HttpPost.meaning(status));
        return switch (SoapBody.read(response.body(), "giveNoticeResponse")) {
            case SoapBody.Said said
            when said.text("acknowledged").filter(SoapPush::isTrue).isPresent() -> Reaction.ACKNOWLEDGED;
            case SoapBody.Said _ -> Reaction.HEARD;
            case SoapBody.Fault(), SoapBody.Unintelligible() -> Reaction.FAILED;
        };
    }

    /** As XML Schema writes it. */
    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    private static Outcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 300 && status != FAULTY) return HttpPost.failed(status);
        return switch (SoapVerdict.read(response.body())) {
            case SoapVerdict.Said(var answer) when status != FAULTY -> new Outcome.Answered(answer);
            case SoapVerdict.Said _ -> HttpPost.failed(RECEIVER_UNINTELLIGIBLE);
            case SoapVerdict.Fault() -> HttpPost.failed(RECEIVER_FAILED);
            case SoapVerdict.Unintelligible() -> HttpPost.failed(status);
        };
    }
}
