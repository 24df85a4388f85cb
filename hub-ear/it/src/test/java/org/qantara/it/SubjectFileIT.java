package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Message;

/** "Who saw my file?" */
@OnTheHub
class SubjectFileIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 700_003;

    @Test
    void somebodyLearnsInArabicAndFrenchWhoHasSeenTheirFile(Hub hub) throws Exception {
        var id = Way.fresh("file");
        hub.rest("tanger")
                .submit(Message.of(id, People.known("asking", VERSION))
                        .purpose("job-placement")
                        .to("vdab"));
        var life = Lives.settled(hub.rest("tanger"), id);
        var submission = life.path("submissionId").asText();
        hub.administration().read("/audit/submissions/" + submission);
        var began = Instant.now();

        var page = hub.administration().file(whom("asking"), "text/html", "ar");
        var file = hub.administration().file(whom("asking"), "application/json", "fr");

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Language")).contains("ar");
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "مكتب طنجة للتشغيل", "شريك vdab", "استُلم", submission)
                .doesNotContain("<script");
        assertThat(page.body()).contains("ما يقوله السجل", People.NATIONAL_ID + "-asking");
        var told = json(file.body());
        assertThat(told.path("state").asText()).isEqualTo("KNOWN");
        var received = told.at("/received/0");
        assertThat(received.at("/from/name").asText()).isEqualTo("Bureau de Tanger");
        assertThat(received.at("/sent/0/to/id").asText()).isEqualTo("vdab");
        assertThat(received.at("/sent/0/state/text").asText()).isEqualTo("reçu");
        assertThat(received.at("/sent/0/agreement").asText()).isNotEmpty();
        assertThat(received.path("events").findValuesAsText("actor")).contains("partner:tanger", "hub", "user:admin");
        assertThat(deeds(received)).contains("ACCEPTED", "DELIVERED", "EXPORTED", "FILE_SHOWN", "READ");
    }

    @Test
    void whoIsNotKnownIsToldSo(Hub hub) throws Exception {
        var file = json(hub.administration()
                .file(whom("nobody"), "application/json", "ar")
                .body());

        assertThat(file.path("state").asText()).isEqualTo("UNKNOWN");
        assertThat(file.path("text").asText()).startsWith("لا تحتفظ هذه المنصّة بأي شيء عنك");
    }

    @Test
    void aPartnerLearnsOfNobody(Hub hub) {
        var answer = hub.wire()
                .post(
                        "/api/v1/admin/subject-files",
                        hub.partner("tanger"),
                        Map.of("Content-Type", "application/json"),
                        new byte[] {'{', '}'});

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static List<String> deeds(JsonNode received) {
        return received.path("events").findValues("deed").stream()
                .map(deed -> deed.path("code").asText())
                .toList();
    }

    private static String whom(String person) {
        return "{\"identifiers\": [{\"kind\": \"NATIONAL_ID\", \"value\": \"%s-%s\"}]}"
                .formatted(People.NATIONAL_ID, person);
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
