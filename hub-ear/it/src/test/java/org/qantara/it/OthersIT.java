package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.Xml;

/** What one partner sees and does of what is another's: every operation, by everyone who is not concerned. */
@OnTheHub
class OthersIT {

    private static final String SENDER = "tanger";
    private static final String RECIPIENT = "rabat";
    private static final JsonMapper JSON = new JsonMapper();
    /** In a name nobody else has: whoever has only a name is taken for who was erased under it. */
    private static final int OTHERS = 700_101;

    /** Who asks, and what becomes of each operation: of the sender's, of the recipient's. */
    record Asking(String who, boolean sends, boolean receives, boolean known) {
        @Override
        public String toString() {
            return who;
        }
    }

    static Stream<Asking> everyone() {
        return Stream.of(
                new Asking(SENDER, true, false, true),
                new Asking(RECIPIENT, false, true, true),
                new Asking("meknes", false, false, true),
                new Asking("stranger", false, false, true),
                new Asking("zav", false, false, true),
                new Asking("nobody", false, false, false));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void overRestEachSeesItsOwnAndNothingElse(Asking asking, Hub hub) throws Exception {
        var sent = sent(hub);
        var caller = caller(hub, asking);

        assertThat(hub.wire()
                        .get(caller, "/api/v1/submissions/" + sent.submission())
                        .statusCode())
                .isEqualTo(status(asking, asking.sends() ? 200 : 404));
        assertThat(hub.wire()
                        .get(caller, "/api/v1/submissions?messageId=" + sent.message())
                        .statusCode())
                .isEqualTo(status(asking, asking.sends() ? 200 : 404));
        var mailbox = hub.wire().get(caller, "/api/v1/mailbox?most=100");
        assertThat(mailbox.statusCode()).isEqualTo(status(asking, 200));
        assertThat(mailbox.body().contains(sent.delivery())).isEqualTo(asking.receives());
        assertThat(hub.wire()
                        .get(caller, "/api/v1/mailbox?most=100&after=" + sent.delivery())
                        .body())
                .doesNotContain(sent.message());
        assertThat(verdict(hub, caller, sent).statusCode()).isEqualTo(status(asking, asking.receives() ? 204 : 404));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void overSoapEachSeesItsOwnAndNothingElse(Asking asking, Hub hub) throws Exception {
        var sent = sent(hub);
        var caller = caller(hub, asking);

        for (var question : List.of(
                "<submissionId>" + sent.submission() + "</submissionId>",
                "<messageId>" + sent.message() + "</messageId>")) {
            var answer = hub.wire()
                    .call(caller, "en", "<getDeliveryStatus>" + question + "</getDeliveryStatus>")
                    .body();
            var outcome = asking.sends() ? "accepted" : asking.known() ? "unknown" : "";
            assertThat(Xml.text(Xml.parse(answer), "outcome")).isEqualTo(outcome);
            assertThat(answer.contains("receivedAt")).isEqualTo(asking.sends());
        }
        var letters =
                hub.wire().call(caller, "en", "<fetch><most>100</most></fetch>").body();
        assertThat(letters.contains(sent.delivery())).isEqualTo(asking.receives());
        var acknowledged = hub.wire()
                .call(
                        caller,
                        "en",
                        "<acknowledge><deliveryId>" + sent.delivery()
                                + "</deliveryId><verdict>accepted</verdict></acknowledge>");
        assertThat(Xml.text(Xml.parse(acknowledged.body()), "code"))
                .isEqualTo(asking.receives() ? "" : asking.known() ? "UNKNOWN_DELIVERY" : "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void overRestEachIsToldItsOwnNoticesAndAcknowledgesNoOther(Asking asking, Hub hub) throws Exception {
        var notice = notice(hub, "rest-" + asking);
        var caller = caller(hub, asking);

        var listed = hub.wire().get(caller, "/api/v1/notices");
        assertThat(listed.statusCode()).isEqualTo(status(asking, 200));
        assertThat(listed.body().contains(notice)).isEqualTo(asking.receives());
        assertThat(hub.wire()
                        .post("/api/v1/notices/" + notice + "/acknowledgement", caller, Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(status(asking, asking.receives() ? 204 : 404));
        assertThat(isAcknowledged(hub, notice)).isEqualTo(asking.receives());
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void overSoapEachIsToldItsOwnNoticesAndAcknowledgesNoOther(Asking asking, Hub hub) throws Exception {
        var notice = notice(hub, "soap-" + asking);
        var caller = caller(hub, asking);

        assertThat(hub.wire().call(caller, "en", "<fetchNotices/>").body().contains(notice))
                .isEqualTo(asking.receives());
        var acknowledged = hub.wire()
                .call(caller, "en", "<acknowledgeNotice><noticeId>" + notice + "</noticeId></acknowledgeNotice>");
        assertThat(Xml.text(Xml.parse(acknowledged.body()), "code"))
                .isEqualTo(asking.receives() ? "" : asking.known() ? "NOT_FOUND" : "UNAUTHENTICATED");
        assertThat(isAcknowledged(hub, notice)).isEqualTo(asking.receives());
    }

    /** What a recipient would get shows what was agreed with it. */
    @ParameterizedTest
    @MethodSource("everyone")
    void whoHasAgreedNothingWithARecipientIsNotShownWhatItWouldGet(Asking asking, Hub hub) {
        var answer = hub.wire()
                .post(
                        "/api/v1/translations?recipient=" + RECIPIENT + "&purpose=job-placement",
                        caller(hub, asking),
                        Map.of("Content-Type", "application/xml"),
                        People.europass().bytes());

        if (asking.sends()) assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        else if (asking.known()) assertThat(answer.statusCode()).isBetween(402, 422);
        else assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(People.isPersonal(answer.body())).isEqualTo(asking.sends());
    }

    @Test
    void theSameMessageIdOfAnotherPartnerIsAnotherMessage(Hub hub) throws Exception {
        var sent = sent(hub);

        var other = hub.wire()
                .submit(
                        hub.partner("enabel"),
                        Map.of(
                                "Message-Id",
                                sent.message(),
                                "Content-Type",
                                "application/xml",
                                "Qantara-Purpose",
                                "job-placement",
                                "Qantara-To",
                                "zav"),
                        People.europass().bytes());

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.body()).doesNotContain(sent.submission());
    }

    @Test
    void nobodySendsInTheNameOfAnother(Hub hub) {
        var answer = hub.wire()
                .submit(
                        hub.partner("stranger"),
                        Map.of(
                                "Message-Id",
                                Way.fresh("name"),
                                "Content-Type",
                                "application/xml",
                                "Qantara-From",
                                SENDER,
                                "From",
                                SENDER,
                                "X-Forwarded-User",
                                SENDER,
                                "Qantara-Purpose",
                                "job-placement",
                                "Qantara-To",
                                RECIPIENT),
                        People.europass().bytes());

        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    private record Sent(String message, String submission, String delivery) {}

    /** About what the recipient had of somebody who was erased. */
    private static String notice(Hub hub, String person) throws Exception {
        var sent = sent(hub, People.known("others-" + person, OTHERS));
        assertThat(verdict(hub, hub.partner(RECIPIENT), sent).statusCode()).isEqualTo(204);
        var erased = hub.administration().order("erasures", """
            {"identifiers": [{"kind": "NATIONAL_ID", "value": "%s-others-%s"}], "reference": "request 21"}""".formatted(People.NATIONAL_ID, person));
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        return JSON.readTree(erased.body()).path("notices").path(0).path("id").asText();
    }

    private static boolean isAcknowledged(Hub hub, String notice) throws Exception {
        return hub.administration()
                .read("/notices?state=acknowledged&partner=" + RECIPIENT + "&most=500")
                .body()
                .contains(notice);
    }

    private static Sent sent(Hub hub) throws Exception {
        return sent(hub, People.europass());
    }

    private static Sent sent(Hub hub, Document document) throws Exception {
        var id = Way.fresh("others");
        hub.rest(SENDER)
                .submit(Message.of(id, document).purpose("job-placement").to(RECIPIENT));
        var letter = Eventually.get(
                id + " waits",
                () -> Lives.letters(hub, RECIPIENT).stream()
                        .filter(it -> it.messageId().equals(id))
                        .findFirst());
        var life = JSON.readTree(hub.wire()
                .get(hub.partner(SENDER), "/api/v1/submissions?messageId=" + id)
                .body());
        return new Sent(id, life.path("submissionId").asText(), letter.deliveryId());
    }

    private static Partner caller(Hub hub, Asking asking) {
        return asking.known() ? hub.partner(asking.who()) : new Partner(asking.who(), "x");
    }

    private static int status(Asking asking, int known) {
        return asking.known() ? known : 401;
    }

    private static HttpResponse<String> verdict(Hub hub, Partner caller, Sent sent) {
        return hub.wire()
                .post(
                        "/api/v1/mailbox/" + sent.delivery() + "/verdict",
                        caller,
                        Map.of("Content-Type", "application/json"),
                        "{\"verdict\":\"accepted\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
