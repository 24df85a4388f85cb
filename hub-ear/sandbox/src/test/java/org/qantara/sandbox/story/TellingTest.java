package org.qantara.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.server.Words;

class TellingTest {

    private static final Heard RECEIPT = new Heard.Receipt("{}");

    @Test
    void aDeliveryRefusedIsToldWithChannelFormatAndReason() throws Exception {
        var told = told("en", new Outcome(RECEIPT, life("/a"), false, true));

        assertThat(told)
                .contains("ofppt → hub, by REST: json-resume, as recognised by the hub")
                .contains("read, and lost on the way (1):")
                .contains("/a – no such field in the other format")
                .contains("hub → vdab, by SOAP push: eures-candidate")
                .contains("refused by the recipient. RECEIVER_REFUSED: Refused. Its reason: NO_BIRTH_DATE.")
                .doesNotContain("!!");
    }

    @Test
    void anotherEndingThanTheTourPromisesIsCalledOut() throws Exception {
        var told = told("en", new Outcome(RECEIPT, life("/a"), false, false));

        assertThat(told).contains("!! THIS IS NOT HOW IT SHOULD HAVE ENDED");
    }

    @Test
    void aRefusalIsToldInTheHubsOwnWords() throws Exception {
        var refusal = new Heard.Refusal(
                "MALFORMED", "{\"title\": \"Not well-formed.\", \"detail\": \"Mend it.\", \"at\": \"line 3\"}");

        var told = told("en", new Outcome(refusal, life("/a"), false, true));

        assertThat(told).contains("refused: MALFORMED", "Not well-formed. Mend it.", "line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void noLineIsWiderThanAScreen(String language) throws Exception {
        var told = told(language, new Outcome(RECEIPT, life("/SkillsPassport".repeat(20)), true, false));

        assertThat(told.lines()).allMatch(line -> line.length() <= 120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void theListOfPlacesHasTwoColumns(String language) {
        var bytes = new ByteArrayOutputStream();
        var places = new LinkedHashMap<String, Object>();
        for (var key : List.of("wsdl", "rest", "password", "administration", "log")) places.put(key, "@" + key);

        new Telling(Words.in(Telling.WORDS, language), new PrintStream(bytes, true, StandardCharsets.UTF_8), _ -> "")
                .end(places, "home");

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("  @")))
                .hasSize(5)
                .extracting(line -> line.indexOf('@'))
                .containsOnly(bytes.toString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .indexOf('@'));
    }

    private static JsonNode life(String at) throws Exception {
        return new JsonMapper().readTree("""
            {"receipt": {"receivedAt": "2026-03-01T10:00:00.000Z", "format": "json-resume", "purpose": "job-placement",
              "losses": [{"at": "%s", "reason": "NO_PLACE"}]},
             "deliveries": [{"to": "vdab", "state": "REFUSED", "format": "eures-candidate", "losses": [],
              "problem": {"code": "RECEIVER_REFUSED", "title": "Refused.", "detail": "Its reason: NO_BIRTH_DATE."}}]}
            """.formatted(at));
    }

    private static String told(String language, Outcome outcome) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var message = Message.of("tour-1", Document.json("{}"));
        var telling = new Telling(Words.in(Telling.WORDS, language), out, to -> "soap-push");
        telling.begin();
        telling.tell(1, new Scene("birthdate", "ofppt", "REST", message, Ending.refusedBy("vdab")), outcome);
        telling.end(1, outcome.asTold() ? 1 : 0);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
