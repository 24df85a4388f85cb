package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.RestDoor;

/** Chaimae Oubihi, electrician, goes from OFPPT to Germany, and every partner says what it knows of it by its own door. */
@OnTheHub
class GraduateIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PURPOSE = "graduates";
    private static final String SCHOOL = "lughat";
    private static final String PHONE = "+212 661 77 31 90";
    private static final String STREET = "زنقة الصفصاف";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String nationalId = "QY5150-" + unique;
    private final String name =
            "\"names\": [{\"given\": \"شيماء\", \"family\": \"أوبيهي %1$s\", \"use\": \"LEGAL\",".formatted(unique)
                    + " \"script\": \"ARABIC\"}, {\"given\": \"Chaimae\", \"family\": \"Oubihi %1$s\", \"use\": \"LEGAL\","
                            .formatted(unique)
                    + " \"script\": \"LATIN\"}]";
    private final String person = "\"person\": {\"identifiers\": [{\"kind\": \"NATIONAL_ID\", \"value\": \""
            + nationalId + "\"}], " + name + ", \"birthDate\": \"2003-07-19\"}";
    private final List<String> toZav = new ArrayList<>();
    private Administration administration;
    private Partner school;
    private HttpResponse<String> before;

    @BeforeEach
    void openTheCorridor(Hub hub) throws Exception {
        administration = hub.administration();
        before = administration.configuration();
        school = hub.welcome(SCHOOL);
        var now = JSON.readTree(before.body());
        ((ArrayNode) now.path("partners")).add(JSON.readTree("""
            {"id": "%s", "institution": "other", "country": "MA", "name": {"en": "A language school", "ar": "مدرسة لغات"},
             "format": "qantara-json", "channel": {"type": "mailbox-pull"}}
            """.formatted(SCHOOL)));
        var agreements = (ArrayNode) now.path("agreements");
        agreements.add(agreement("ofppt", "zav", "consent", "legal-obligation", "/person/names"));
        agreements.add(agreement("ofppt", "zav", "candidate", "consent", "/person/names", "/experience", "/education"));
        agreements.add(agreement("ofppt", "anapec", "enrolment", "public-task", "/person/names", "/track", "/status"));
        for (var way : List.of("ofppt anapec", SCHOOL + " anapec", "zav anapec", "anapec zav", SCHOOL + " zav"))
            agreements.add(agreement(
                    way.split(" ")[0],
                    way.split(" ")[1],
                    "milestone",
                    way.endsWith("zav") ? "consent" : "public-task",
                    "/person/names",
                    "/mobilityCase",
                    "/corridor",
                    "/stage",
                    "/result",
                    "/occurred"));
        var corridor = Files.readString(Path.of("../../docs/corridors/morocco-germany.yaml"));
        var text = "partners: %s\nagreements: %s\n%s".formatted(now.path("partners"), agreements, corridor);
        var configured = administration.configure(text, before.headers().firstValue("ETag"), "en");
        assertThat(configured.statusCode()).as(configured.body()).isEqualTo(200);
    }

    @AfterEach
    void closeTheCorridor() {
        administration.putBack(before);
    }

    @Test
    void oneCaseReachesArrivedAndZavGetsNoNumberNoAddressAndNoPhone(Hub hub) throws Exception {
        say(hub, Way.REST, "ofppt", "consent", consent(), "zav");
        say(hub, Way.REST, "ofppt", "candidate", candidate(), "zav");
        say(hub, Way.REST, "ofppt", "enrolment", Document.json("""
            {"enrolment": {%s, "track": {"scheme": "ofppt", "id": "GE_ELB_TS"}, "status": "COMPLETED",
             "provenance": {"format": "qantara-json"}}}""".formatted(person)), "anapec");
        say(hub, Way.REST, "ofppt", "milestone", milestone("REGISTERED", "2026-01-10", ""), "anapec");
        say(hub, Way.SOAP, "anapec", "milestone", milestone("ELIGIBLE", "2026-01-12", ""), "zav");
        var second = say(hub, Way.SOAP, "anapec", "milestone", milestone("PRESELECTED", "2026-01-15", ""), "zav");
        assertThat(Lives.states(Lives.settled(hub.rest("anapec"), second))).containsEntry("zav", "DELIVERED");
        var then = Instant.now();
        say(hub, Way.REST, SCHOOL, "milestone", milestone("IN_LANGUAGE_TRAINING", "2026-02-01", ""), "zav");
        say(hub, Way.REST, SCHOOL, "milestone", milestone("CERTIFIED", "2026-06-30", ""), "zav");
        var last = say(hub, Way.SOAP, "anapec", "milestone", milestone("MATCHED", "2026-07-10", ""), "zav");
        Lives.settled(hub.rest("anapec"), last);
        say(hub, Way.MESSAGING, "zav", "milestone", ofZav("CONTRACT_SIGNED", "2026-07-20", ""), "anapec");
        say(hub, Way.MESSAGING, "zav", "milestone", ofZav("VISA", "2026-09-01", "GRANTED"), "anapec");
        say(hub, Way.MESSAGING, "zav", "milestone", ofZav("ARRIVED", "2026-10-01", ""), "anapec");

        var id = JSON.readTree(
                        administration.read("/cases?corridor=thamm-ma-de").body())
                .at("/0/id")
                .asText();
        var timeline = timeline(id, "");
        assertThat(timeline.at("/position/stage").asText()).isEqualTo("ARRIVED");
        assertThat(timeline.path("events").findValuesAsText("by"))
                .containsExactly("ofppt", "anapec", "anapec", SCHOOL, SCHOOL, "anapec", "zav", "zav", "zav");
        assertThat(timeline.toString()).doesNotContain(unique, "أوبيهي", "Oubihi");
        assertThat(stages(timeline(id, "?by=zav&knownAt=" + then))).containsExactly("ELIGIBLE", "PRESELECTED");
        assertThat(stages(timeline(id, "?knownAt=" + then))).containsExactly("REGISTERED", "ELIGIBLE", "PRESELECTED");
        assertThat(stages(timeline(id, "?by=" + SCHOOL))).containsExactly("IN_LANGUAGE_TRAINING", "CERTIFIED");

        assertThat(toZav).hasSizeGreaterThan(5);
        for (var message : toZav)
            assertThat(hub.house("zav").letter(message).document().text())
                    .as(message)
                    .contains("Oubihi " + unique)
                    .doesNotContain("QY5150", PHONE, "77 31 90", STREET, "30 020", "2003-07-19");
    }

    private JsonNode timeline(String id, String query) throws Exception {
        var read = administration.read("/cases/" + id + "/timeline" + query);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        return JSON.readTree(read.body());
    }

    private static List<String> stages(JsonNode timeline) {
        return timeline.path("events").findValuesAsText("stage");
    }

    private Document consent() {
        return Document.json("""
            {"consent": {"id": "C-%s", %s, "purpose": "%s", "recipient": "zav",
             "categories": ["identity", "birth", "experience", "education", "mobility"], "textVersion": "2026-01",
             "language": "ar", "given": "2026-01-09T10:00:00Z"}}
            """.formatted(unique, person, PURPOSE));
    }

    private Document candidate() {
        return Document.json("""
            {"candidate": {%s,
             "contacts": [{"kind": "PHONE", "value": "%s"}],
             "addresses": [{"lines": ["%s 14"], "postalCode": "30 020", "city": "فاس"}],
             "education": [{"title": "Technicien spécialisé en électricité"}],
             "provenance": {"format": "qantara-json"}}}
            """.formatted(person, PHONE, STREET));
    }

    private Document milestone(String stage, String day, String result) {
        return milestone(person, "\"id\": \"C-%s\"".formatted(unique), stage, day, result);
    }

    /** It knows neither her number nor another name of the case than the one that came with it. */
    private Document ofZav(String stage, String day, String result) {
        var itsCase = "\"scheme\": \"anapec\", \"id\": \"C-%s\"".formatted(unique);
        return milestone("\"person\": {" + name + "}", itsCase, stage, day, result);
    }

    private static Document milestone(String whom, String itsCase, String stage, String day, String result) {
        return Document.json(
                """
            {"milestone": {%s, "mobilityCase": {%s}, "corridor": {"id": "thamm-ma-de"}, "stage": "%s", %s"occurred": "%s",
             "provenance": {"format": "qantara-json"}}}
            """.formatted(whom, itsCase, stage, result.isEmpty() ? "" : "\"result\": \"" + result + "\", ", day));
    }

    private String say(Hub hub, Way way, String from, String what, Document document, String to) throws Exception {
        var id = Way.fresh(what);
        var message = Message.of(id, document);
        var heard = submit(
                hub,
                way,
                from,
                what.equals("consent") ? message : message.purpose(PURPOSE).to(to));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        if (to.equals("zav") && !what.equals("consent")) toZav.add(id);
        return id;
    }

    /** The school came while the hub ran. */
    private Heard submit(Hub hub, Way way, String from, Message message) throws IOException {
        if (!from.equals(SCHOOL)) return way.submit(hub, from, message);
        try (var door = new RestDoor(hub.uri(), school, "en")) {
            return door.submit(message);
        }
    }

    private static JsonNode agreement(String from, String to, String record, String ground, String... fields)
            throws Exception {
        var agreement = JSON.createObjectNode()
                .put("from", from)
                .put("to", to)
                .put("record", record)
                .put("purpose", PURPOSE)
                .put("legalGround", ground)
                .put("validFrom", "2024-01-01")
                .put("validUntil", "2099-12-31");
        for (var field : fields) agreement.withArray("fields").add(field);
        agreement
                .putObject("authorisation")
                .put("reference", "CNDP-TEST-graduates")
                .put("validFrom", "2024-01-01")
                .put("validUntil", "2099-12-31");
        return agreement;
    }
}
