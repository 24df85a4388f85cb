package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** Who is who, through the doors. */
@OnTheHub
class IdentityIT {
    private static final JsonMapper JSON = new JsonMapper();

    /** No other test's people have it. */
    private final String family = "Khamlichi " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void twoSpellingsThatComeAtOneMomentAreOnePersonWithBoth(Hub hub) throws Exception {
        var number = "\"kind\": \"NATIONAL_ID\", \"value\": \"QY7410-%s\"".formatted(unique());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.of(
                    threads.submit(() -> submit(hub, Way.SOAP, person("Fatima-Zahra", "Ait Lahcen " + family, number))),
                    threads.submit(
                            () -> submit(hub, Way.REST, person("Fatima Zahrae", "Aït Lahssen " + family, number))));
            for (var call : calls) Lives.settled(hub.rest("tanger"), call.get());
        }

        var found = search(hub, "فاطمة الزهراء آيت لحسن " + family);

        assertThat(found.path("people")).hasSize(1);
        assertThat(found.at("/people/0/said").findValuesAsText("given"))
                .containsExactlyInAnyOrder("Fatima-Zahra", "Fatima Zahrae");
    }

    @Test
    void whoContradictsEachOtherIsHeldAndTheOthersProceed(Hub hub) throws Exception {
        var id = unique();
        var national = "\"kind\": \"NATIONAL_ID\", \"value\": \"QY7420-%s\"".formatted(id);
        var passport = "\"kind\": \"PASSPORT\", \"value\": \"QZ%s-%s\"";
        var other = "\"kind\": \"NATIONAL_ID\", \"value\": \"QY7430-%s\"".formatted(id);
        submit(hub, Way.REST, person("سلمى", family, national, passport.formatted("1", id)));
        var second = submit(hub, Way.REST, person("سلمى", family, national, passport.formatted("2", id)));
        submit(hub, Way.REST, person("غزلان", family, other.replace("7430", "7431")));
        var namesake = submit(hub, Way.REST, person("غزلان", family, other.replace("7430", "7432")));
        var somebodyElse = submit(hub, Way.REST, person("يونس", family, other));

        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), somebodyElse)))
                .containsEntry("zav", "DELIVERED");
        var mine = conflicts(hub, second, namesake);
        assertThat(mine).hasSize(2);
        for (var held : List.of(second, namesake))
            assertThat(Lives.states(Lives.now(hub.rest("tanger"), held))).doesNotContainEntry("zav", "DELIVERED");
        for (var conflict : mine) {
            assertThat(conflict.toString()).doesNotContain("QY74", family);
            assertThat(conflict.path("held").asInt() + conflict.path("gone").size())
                    .isEqualTo(2);
            var decided = hub.administration()
                    .order(
                            "identity/conflicts/" + conflict.path("id").asText() + "/decision",
                            "{\"decision\": \"different\", \"reason\": \"papers seen\"}");
            assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        }
        for (var held : List.of(second, namesake))
            assertThat(Lives.states(Lives.settled(hub.rest("tanger"), held))).containsEntry("zav", "DELIVERED");
        assertThat(conflicts(hub, second, namesake)).isEmpty();
    }

    @Test
    void twinsAreTwoPeople(Hub hub) throws Exception {
        var number = "\"kind\": \"NATIONAL_ID\", \"value\": \"QY7440-%s-%s\"";
        var id = unique();
        var one = submit(hub, Way.REST, person("الحسن", "العمراني " + family, number.formatted("1", id)));
        var other = submit(hub, Way.REST, person("الحسين", "العمراني " + family, number.formatted("2", id)));

        for (var sent : List.of(one, other))
            assertThat(Lives.states(Lives.settled(hub.rest("tanger"), sent))).containsEntry("zav", "DELIVERED");
        assertThat(search(hub, "العمراني " + family).path("people")).hasSize(2);
    }

    private static String submit(Hub hub, Way way, Document document) throws Exception {
        var id = Way.fresh("identity");
        var heard = way.submit(
                hub, "tanger", Message.of(id, document).purpose("job-placement").to("zav"));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        return id;
    }

    private static List<JsonNode> conflicts(Hub hub, String... messages) throws Exception {
        var submissions = new ArrayList<String>();
        for (var message : messages)
            submissions.add(
                    Lives.now(hub.rest("tanger"), message).path("submissionId").asText());
        var listed = JSON.readTree(
                hub.administration().read("/identity/conflicts?most=100").body());
        return StreamSupport.stream(listed.path("conflicts").spliterator(), false)
                .filter(it -> submissions.contains(it.path("submissionId").asText()))
                .toList();
    }

    private static JsonNode search(Hub hub, String query) throws Exception {
        var answer = hub.administration().order("people", "{\"q\": \"" + query + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Document person(String given, String family, String... identifiers) {
        return Document.json("""
            {"candidate": {"person": {
              "identifiers": [{%s}],
              "names": [{"given": "%s", "family": "%s", "use": "USUAL", "script": "ARABIC"}],
              "birthDate": "1996-02-29", "birthPlace": {"city": "تازة"}},
             "provenance": {"format": "qantara-json"}}}
            """.formatted(String.join("}, {", identifiers), given, family));
    }
}
