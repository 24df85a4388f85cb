package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** Somebody is erased at noon, and tonight's file still has them. */
@OnTheHub
class ErasureIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PURPOSE = "job-placement";
    /** In names nobody else has: whoever has only a name is taken for who was erased under it. */
    private static final int TODAY = 700_001;

    private static final int TONIGHT = 700_002;

    @Test
    void whoWasErasedIsNotMadeAgainByTonightsFile(Hub hub) throws Exception {
        var delivered = send(hub, "erased", "vdab");
        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), delivered))).isEqualTo(Map.of("vdab", "DELIVERED"));
        var waiting = send(hub, "erased", "rabat");
        var another = send(hub, "another", "rabat");
        assertThat(Lives.letters(hub, "rabat")).extracting("messageId").contains(waiting, another);

        var erased = hub.administration().order("erasures", order("erased", "\"reference\": \"request 11\""));

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(json(erased).path("submissions").asInt()).isEqualTo(2);
        assertThat(json(erased).path("ended").asInt()).isEqualTo(1);
        assertThat(hub.tables().readable(delivered)).isZero();
        assertThat(hub.tables().readable(another)).isEqualTo(1);
        assertThat(Lives.letters(hub, "rabat"))
                .extracting("messageId")
                .contains(another)
                .doesNotContain(waiting);
        assertThat(Lives.states(Lives.now(hub.rest("tanger"), delivered))).isEqualTo(Map.of("vdab", "DELIVERED"));
        var ended = Lives.delivery(Lives.now(hub.rest("tanger"), waiting), "rabat");
        assertThat(ended.path("problem").path("code").asText()).isEqualTo("ERASED");

        var tonight = Way.fresh("tonight");
        var refused = hub.wire()
                .submit(
                        hub.partner("tanger"),
                        Map.of(
                                "Message-Id", tonight,
                                "Content-Type", "application/json",
                                "Qantara-Format", "qantara-json",
                                "Qantara-Purpose", PURPOSE,
                                "Accept-Language", "ar"),
                        People.known("erased", TONIGHT).bytes());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("code").asText()).isEqualTo("ERASED");
        assertThat(json(refused).path("title").asText())
                .isEqualTo("هذا السجل مرفوض: مُحيت بيانات الشخص الذي يتعلق به.");
        assertThat(People.isPersonal(refused.body())).isFalse();
        assertThat(hub.tables().submissions(tonight)).isZero();
        assertThat(hub.tables().refusals(tonight)).isEqualTo(1);
    }

    @Test
    void whoHadItIsToldAndAnswers(Hub hub) throws Exception {
        var id = send(hub, "told", "vdab");
        var delivery = Lives.delivery(Lives.settled(hub.rest("tanger"), id), "vdab")
                .path("deliveryId")
                .asText();

        var erased = json(hub.administration().order("erasures", order("told", "\"reference\": \"request 12\"")));

        var notice = erased.path("notices").path(0);
        assertThat(notice.path("deliveryId").asText()).isEqualTo(delivery);
        assertThat(notice.path("state").asText()).isEqualTo("OPEN");
        var listed = hub.wire().get(hub.partner("vdab"), "/api/v1/notices");
        assertThat(listed.body()).contains(notice.path("id").asText()).doesNotContain(People.NATIONAL_ID);
        var path = "/api/v1/notices/" + notice.path("id").asText() + "/acknowledgement";
        assertThat(hub.wire()
                        .post(path, hub.partner("stranger"), Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.wire()
                        .post(path, hub.partner("vdab"), Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(204);
        var then = hub.administration().read("/erasures/" + erased.path("id").asText() + "/notices");
        assertThat(json(then).path(0).path("state").asText()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void eachIsToldByItsOwnWay(Hub hub) throws Exception {
        var id = send(hub, "widely", "zav", "vdab", "enabel", "ofppt", "anapec");
        Lives.settled(hub.rest("tanger"), id);

        var erased = json(hub.administration().order("erasures", order("widely", "\"reference\": \"request 14\"")));

        var path = "/erasures/" + erased.path("id").asText() + "/notices";
        assertThat(erased.path("notices")).hasSize(5);
        Eventually.become(
                "those are told that do not come for it",
                () -> states(hub, path)
                        .equals(Map.of(
                                "zav",
                                "TOLD",
                                "vdab",
                                "TOLD",
                                "enabel",
                                "ACKNOWLEDGED",
                                "ofppt",
                                "OPEN",
                                "anapec",
                                "OPEN")));

        var listed = hub.wire().get(hub.partner("ofppt"), "/api/v1/notices").body();
        assertThat(listed).contains("\"kind\":\"ERASURE\"").doesNotContain(People.NATIONAL_ID);
        var fetched =
                hub.wire().call(hub.partner("anapec"), "ar", "<fetchNotices/>").body();
        assertThat(fetched).contains("ERASURE").doesNotContain(People.NATIONAL_ID);
        var own = notice(erased, "anapec");
        hub.wire()
                .call(
                        hub.partner("anapec"),
                        "ar",
                        "<acknowledgeNotice><noticeId>" + own + "</noticeId></acknowledgeNotice>");
        assertThat(states(hub, path)).containsEntry("ofppt", "TOLD").containsEntry("anapec", "ACKNOWLEDGED");
        var told = json(hub.administration().read("/notices?state=told&partner=vdab&most=1000"));
        assertThat(told.toString()).contains(notice(erased, "vdab"));
    }

    private static Map<String, String> states(Hub hub, String path) {
        try {
            var states = new TreeMap<String, String>();
            for (var notice : json(hub.administration().read(path)))
                states.put(notice.path("to").asText(), notice.path("state").asText());
            return states;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String notice(JsonNode erased, String to) {
        for (var notice : erased.path("notices"))
            if (notice.path("to").asText().equals(to)) return notice.path("id").asText();
        throw new IllegalStateException("no notice to " + to);
    }

    @Test
    void aHoldPreventsItAndSaysWhy(Hub hub) throws Exception {
        var id = send(hub, "held", "rabat");
        hub.administration().order("holds", order("held", "\"reason\": \"a court in Tangier\""));

        var refused = hub.administration().order("erasures", order("held", "\"reference\": \"request 13\""));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("code").asText()).isEqualTo("ERASURE_HELD");
        assertThat(json(refused).path("detail").asText()).contains("a court in Tangier");
        assertThat(hub.tables().readable(id)).isEqualTo(1);
        assertThat(json(hub.administration().order("holds/lift", order("held", "\"reason\": \"-\"")))
                        .path("subjects")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPartnerErasesNobody(Hub hub) {
        for (var path : new String[] {"/api/v1/admin/erasures", "/api/v1/admin/holds"})
            assertThat(hub.wire()
                            .post(path, hub.partner("tanger"), Map.of("Content-Type", "application/json"), new byte[] {
                                '{', '}'
                            })
                            .statusCode())
                    .isEqualTo(401);
    }

    private static String order(String person, String more) {
        return """
            {"identifiers": [{"kind": "NATIONAL_ID", "value": "%s-%s"}], %s}""".formatted(People.NATIONAL_ID, person, more);
    }

    private static String send(Hub hub, String person, String... to) throws Exception {
        var id = Way.fresh("erasure");
        var heard = hub.rest("tanger")
                .submit(Message.of(id, People.known(person, TODAY))
                        .purpose(PURPOSE)
                        .to(to));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        return id;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
