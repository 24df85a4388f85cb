package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** The authorisation of transfers to a house in Germany ended yesterday, and nobody has noticed. */
@OnTheHub
class AuthorisationIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PROFILES = 40;
    private static final String REFERENCE = "CNDP-D-40/2026";
    private static final String AGREEMENT = "tanger-bremen-candidate-job-placement";
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    private Administration administration;
    private HttpResponse<String> before;

    @BeforeEach
    void remember(Hub hub) throws Exception {
        administration = hub.administration();
        before = administration.configuration();
    }

    @AfterEach
    void putBack() {
        administration.putBack(before);
    }

    @Test
    void fortyProfilesAreFortyRefusalsAndOneAlert(Hub hub) throws Exception {
        hub.welcome("bremen");
        var known = ids(alerts("en"));
        var configured = administration.configure(withBremen(), before.headers().firstValue("ETag"), "en");
        assertThat(configured.statusCode()).as(configured.body()).isEqualTo(200);
        Eventually.become("it is in force", () -> flow().isPresent());

        var messages = new ArrayList<String>();
        for (int n = 0; n < PROFILES; n++) {
            var id = Way.fresh("authorised");
            messages.add(id);
            var way = Way.values()[n % Way.values().length];
            var profile = People.known("authorised-" + n, 710_000 + n);

            var heard = way.submit(
                    hub,
                    "tanger",
                    Message.of(id, profile).purpose("job-placement").to("bremen"));

            assertThat(heard)
                    .isInstanceOfSatisfying(
                            Heard.Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("AUTHORISATION_EXPIRED"));
            assertThat(People.isPersonal(heard.toString())).isFalse();
        }

        for (var id : messages) {
            assertThat(hub.tables().submissions(id)).isZero();
            assertThat(hub.tables().refusals(id)).isEqualTo(1);
        }
        assertThat(logs(hub))
                .isNotEmpty()
                .allSatisfy(log -> assertThat(log.lines()).noneMatch(People::isPersonal));
        var fresh = alerts("ar").stream()
                .filter(alert -> !known.contains(alert.path("id").asText()))
                .toList();
        assertThat(fresh).hasSize(1);
        assertThat(fresh.getFirst().path("kind").asText()).isEqualTo("AUTHORISATION");
        assertThat(fresh.getFirst().path("stage").asText()).isEqualTo("EXPIRED");
        assertThat(fresh.getFirst().path("days").asInt()).isEqualTo(-1);
        assertThat(fresh.getFirst().path("agreements").toString()).isEqualTo("[\"" + AGREEMENT + "\"]");
        assertThat(fresh.getFirst().path("text").asText())
                .contains("انتهى ترخيص النقل " + REFERENCE, YESTERDAY.toString());
    }

    @Test
    void itStandsInTheRegisterOfFlowsAndAmongTheNumbers(Hub hub) throws Exception {
        hub.welcome("bremen");
        administration.configure(withBremen(), before.headers().firstValue("ETag"), "en");
        Eventually.become("it is in force", () -> flow().isPresent());

        var flow = flow().orElseThrow();
        assertThat(flow.path("inForce").asBoolean()).isFalse();
        assertThat(flow.path("why").asText()).isEqualTo("AUTHORISATION_EXPIRED");
        assertThat(flow.path("authorisation").path("reference").asText()).isEqualTo(REFERENCE);
        var table = administration.read("/flows", "text/csv", "ar");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body())
                .startsWith("\uFEFFالاتفاقية,")
                .contains(AGREEMENT + ",tanger,مكتب طنجة للتشغيل,", "انتهت صلاحية ترخيص النقل.\r\n");
        var metrics = administration.read("/metrics");
        assertThat(metrics.statusCode()).as(metrics.body()).isEqualTo(200);
        assertThat(metrics.body().lines().filter(line -> line.contains(REFERENCE)))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("qantara_alert{") && line.endsWith("stage=\"expired\"} 1.0"))
                .anyMatch(line -> line.startsWith("qantara_ends_timestamp_seconds{"));
    }

    @Test
    void itIsForThoseWhoWorkAtTheHub(Hub hub) {
        for (var path : List.of("/alerts", "/metrics", "/flows", "/notices"))
            assertThat(administration.as(hub.partner("tanger")).read(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
    }

    private String withBremen() {
        var partner = """
            {"id": "bremen", "country": "DE", "format": "qantara-json", "channel": {"type": "mailbox-pull"}},""";
        var agreement = """
            {"id": "%s", "from": "tanger", "to": "bremen", "record": "candidate", "purpose": "job-placement",
             "fields": ["/person", "/provenance"], "legalGround": "public-task",
             "authorisation": {"reference": "%s", "validFrom": "2024-01-01", "validUntil": "%s"},
             "validFrom": "2024-01-01", "validUntil": "2099-12-31"},""".formatted(AGREEMENT, REFERENCE, YESTERDAY);
        return before.body()
                .replace("\"partners\": [", "\"partners\": [" + partner)
                .replace("\"agreements\": [", "\"agreements\": [" + agreement);
    }

    private Optional<JsonNode> flow() {
        return all(administration.read("/flows", "application/json", "en")).stream()
                .filter(flow -> flow.path("agreement").asText().equals(AGREEMENT))
                .findFirst();
    }

    private List<JsonNode> alerts(String language) {
        return all(administration.read("/alerts", "application/json", language));
    }

    private static TreeSet<String> ids(List<JsonNode> alerts) {
        var ids = new TreeSet<String>();
        alerts.forEach(alert -> ids.add(alert.path("id").asText()));
        return ids;
    }

    private static List<JsonNode> all(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            var all = new ArrayList<JsonNode>();
            JSON.readTree(answer.body()).forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the server, the broker and the database have written down for people to read. */
    private static List<String> logs(Hub hub) throws IOException {
        try (var files = Files.walk(hub.log().getParent())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".log"))
                    .map(AuthorisationIT::text)
                    .toList();
        }
    }

    private static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
