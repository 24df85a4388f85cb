package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** The pilot's figures, as they were told on a day, and as they are once more is known of that day. */
@OnTheHub
class FiguresIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PURPOSE = "pilot";
    private static final String GERMANY = "pilot-ma-de";
    private static final String BELGIUM = "pilot-ma-be";
    private static final List<String> FORMS =
            List.of("application/json", "text/csv", "application/vnd.sdmx.data+csv", "text/html");
    private static final String CORRIDOR = """
          - id: %s
            name: {en: Morocco to %s, fr: "Maroc : %2$s", ar: "المغرب: %2$s"}
            programme: THAMM
            from: MA
            to: %2$s
            validFrom: 2019-06-01
            validUntil: 2028-12-31
            rules:
              - validFrom: 2019-06-01
                start: [pre-departure, in-post]
                stages: {pre-departure: {next: [arrived]}, arrived: {next: [in-post]}, in-post: {}}
                side: [withdrawn]
        """;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Administration administration;
    private HttpResponse<String> before;

    @BeforeEach
    void openTheCorridors(Hub hub) throws Exception {
        administration = hub.administration();
        before = administration.configuration();
        var now = JSON.readTree(before.body());
        for (var from : List.of("ofppt", "zav"))
            ((ArrayNode) now.path("agreements")).add(JSON.readTree("""
                {"from": "%s", "to": "anapec", "record": "milestone", "purpose": "%s", "legalGround": "public-task",
                 "fields": ["/person/names", "/corridor", "/stage", "/occurred"],
                 "authorisation": {"reference": "CNDP-TEST-pilot", "validFrom": "2024-01-01", "validUntil": "2099-12-31"},
                 "validFrom": "2024-01-01", "validUntil": "2099-12-31"}
                """.formatted(from, PURPOSE)));
        var text = "partners: %s\nagreements: %s\ncorridors:\n%s%s"
                .formatted(
                        now.path("partners"),
                        now.path("agreements"),
                        CORRIDOR.formatted(GERMANY, "DE"),
                        CORRIDOR.formatted(BELGIUM, "BE"));
        var configured = administration.configure(text, before.headers().firstValue("ETag"), "en");
        assertThat(configured.statusCode()).as(configured.body()).isEqualTo(200);
    }

    @AfterEach
    void closeTheCorridors() {
        administration.putBack(before);
    }

    @Test
    void whatWasIssuedIsReadAgainByteForByteAndWhatRevisesItSaysWhy(Hub hub) throws Exception {
        for (int n = 1; n <= 43; n++) tell(hub, "ofppt", n, GERMANY, "PRE_DEPARTURE", "2024-05-01");
        for (int n = 101; n <= 150; n++) tell(hub, "ofppt", n, BELGIUM, "IN_POST", "2023-10-02");
        var issued = issue("\"public\": true");
        var asIssued = everything(issued);

        tell(hub, "zav", 7, GERMANY, "ARRIVED", "2024-05-06");
        tell(hub, "zav", 8, GERMANY, "ARRIVED", "2024-05-06");
        var revised = issue("\"public\": true, \"revises\": " + number(issued));

        assertThat(totals(issued))
                .containsEntry("PRE_DEPARTURE/" + GERMANY, 43)
                .containsEntry("IN_POST/" + BELGIUM, 50);
        assertThat(everything(issued)).isEqualTo(asIssued);
        assertThat(totals(revised))
                .containsEntry("PRE_DEPARTURE/" + GERMANY, 41)
                .containsEntry("ARRIVED/" + GERMANY, 2)
                .containsEntry("IN_POST/" + BELGIUM, 50);
        var change = JSON.readTree(read(revised, "", "application/json", "en")).at("/changes/0");
        assertThat(change.path("before").asText()).isEqualTo("PRE_DEPARTURE");
        assertThat(change.path("after").asText()).isEqualTo("ARRIVED");
        assertThat(change.path("count").asInt()).isEqualTo(2);
        assertThat(change.at("/because/occurred").asText()).isEqualTo("2024-05-06");
        assertThat(change.at("/because/by").asText()).isEqualTo("zav");
        assertThat(read(revised, "", "text/html", "ar")).contains("dir=\"rtl\"", "ما تغير وسبب ذلك");
        assertThat(read(issued, "/public", "text/csv", "fr")).startsWith("\uFEFF");
        assertThat(asIssued.toString()).doesNotContain("QY6160", "أوبيهي");

        var asKnownThen = issue("\"knownAt\": \"" + issued.path("knownAt").asText() + "\"");
        assertThat(totals(asKnownThen)).isEqualTo(totals(issued));
    }

    private JsonNode issue(String more) throws IOException {
        var answer = administration.order(
                "reports", "{\"definition\": \"departures\", \"asOf\": \"2024-05-08\", " + more + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static long number(JsonNode report) {
        return report.path("number").asLong();
    }

    private String read(JsonNode report, String edition, String form, String language) {
        var read = administration.read("/reports/" + number(report) + edition, form, language);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        return read.body();
    }

    private Map<String, String> everything(JsonNode report) {
        var all = new LinkedHashMap<String, String>();
        for (var edition : List.of("", "/public"))
            for (var form : FORMS)
                for (var language : List.of("ar", "fr", "en"))
                    all.put(edition + form + language, read(report, edition, form, language));
        return all;
    }

    /** By stage and corridor, of the pilot's. */
    private Map<String, Integer> totals(JsonNode report) throws IOException {
        var all = new LinkedHashMap<String, Integer>();
        for (var it : JSON.readTree(read(report, "", "application/json", "en")).path("figures"))
            if (it.path("corridor").asText().startsWith("pilot-") && !it.has("dimension"))
                all.put(
                        it.path("state").asText() + "/" + it.path("corridor").asText(),
                        it.path("count").asInt());
        return all;
    }

    private void tell(Hub hub, String from, int number, String corridor, String stage, String day) throws IOException {
        var milestone = Document.json("""
            {"milestone": {"person": {
               "identifiers": [{"kind": "NATIONAL_ID", "value": "QY6160-%1$s-%2$d"}],
               "names": [{"given": "شيماء", "family": "أوبيهي %1$s", "use": "LEGAL", "script": "ARABIC"}],
               "birthDate": "%3$d", "gender": "%4$s"},
             "corridor": {"id": "%5$s"}, "stage": "%6$s", "occurred": "%7$s",
             "territory": {"country": {"codes": [{"system": "iso3166-1", "value": "MA", "confidence": "EXACT"}]},
               "region": {"label": "الشرق"}},
             "provenance": {"format": "qantara-json"}}}
            """.formatted(
                        unique, number, 1990 + number % 14, number % 7 < 3 ? "FEMALE" : "MALE", corridor, stage, day));
        var heard = Way.values()[number % 3].submit(
                hub,
                from,
                Message.of(Way.fresh("pilot"), milestone).purpose(PURPOSE).to("anapec"));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
    }
}
