package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Administration;
import org.qantara.it.hub.Hub;

/** An engineer brings in a table of codes, and partners ask what they are elsewhere. */
@OnTheHub
class TerminologyIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRACKS = """
            code;ar;fr;to_system;to_code;relation
            BTP_ELB_T;كهرباء البناء;Électricité de bâtiment;isco-08;7411;guessed
            THR_CUI_Q;فن الطبخ;Art culinaire;isco-08;5120;guessed
            """;

    private Hub hub;
    private Administration admin;

    @BeforeEach
    void comeIn(Hub running) throws Exception {
        hub = running;
        admin = running.administration();
    }

    @Test
    void aTableIsTriedBroughtInAskedAndOnRecord() throws Exception {
        var tried = json(admin.table("PUT", "ofppt-track/2026?dryRun=true", TRACKS));
        assertThat(tried.at("/concepts/added").asInt()).isEqualTo(2);
        assertThat(ask("/ofppt-track/BTP_ELB_T").statusCode()).isEqualTo(404);

        var done = json(admin.table("PUT", "ofppt-track/2026", TRACKS));
        assertThat(done.at("/mappings/added").asInt()).isEqualTo(2);
        assertThat(done.path("unknownTargets").asInt()).isZero();

        var track = json(ask("/ofppt-track/BTP_ELB_T"));
        assertThat(track.at("/labels/ar").asText()).isEqualTo("كهرباء البناء");
        assertThat(track.path("versionAssumed").asBoolean()).isTrue();
        var german = json(ask("/translate?system=ofppt-track&code=BTP_ELB_T&to=kldb-2010"));
        assertThat(german.at("/candidates/0/code").asText()).isEqualTo("26212");
        assertThat(german.at("/candidates/0/relation").asText()).isEqualTo("guessed");
        assertThat(german.at("/candidates/0/chain")).hasSize(2);
        assertThat(admin.read("/audit?deed=TERMS_IMPORTED&most=10").body()).contains("\"actor\":\"user:admin\"");
        assertThat(admin.read("/terminology").body()).contains("ofppt-track");
    }

    @Test
    void namesAreFoundInArabicAndInFrenchWithoutAccents() throws Exception {
        for (var words : new String[] {"الكهربائي مبان", "electricien batiment"}) {
            var found = json(ask("/isco-08?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));

            assertThat(found.at("/0/code").asText()).as(words).isEqualTo("7411");
        }
    }

    @Test
    void aTableWithAnErrorChangesNothingAndSaysWhereInThreeLanguages() throws Exception {
        var answer = admin.table("PUT", "isco-08/2008", "code,ar\n7411,كهربائي\n74x1,كهربائي\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = json(answer);
        assertThat(problem.at("/problems/0/at").asText()).isEqualTo("row 3, column code");
        assertThat(problem.at("/problems/0/texts/ar").asText()).contains("7411");
        assertThat(json(ask("/isco-08/5120")).at("/labels/fr").asText()).isEqualTo("Cuisinier");
    }

    @Test
    void aCodeThatLeadsNowhereIsAnsweredWithWhyAndReported() throws Exception {
        var answer = json(ask("/translate?system=isco-08&code=0000&to=rome"));

        assertThat(answer.path("candidates")).isEmpty();
        assertThat(answer.at("/why/code").asText()).isEqualTo("CODE_UNKNOWN");
        assertThat(answer.at("/why/texts/fr").asText()).isNotBlank();
        assertThat(admin.read("/terminology/unmapped").body()).contains("\"code\":\"0000\",\"to\":\"rome\"");
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() throws Exception {
        var answer = ask("/isco-08/7411?version=1988");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asText()).contains("2008");
        assertThat(hub.wire().get("/api/v1/terminology").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> ask(String path) {
        return hub.wire().get(hub.partner("tanger"), "/api/v1/terminology" + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
