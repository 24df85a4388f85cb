package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.it.Seasonal.FROM;
import static org.qantara.it.Seasonal.GIVEN;
import static org.qantara.it.Seasonal.PURPOSE;
import static org.qantara.it.Seasonal.WITHDRAWN;
import static org.qantara.it.Seasonal.consent;
import static org.qantara.it.Seasonal.record;
import static org.qantara.it.Seasonal.send;
import static org.qantara.it.Seasonal.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.partner.SoapServing;

/** To what people consent who go to seasonal work abroad, and until when. */
@OnTheHub
class ConsentTermsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNTIL = "\"categories\": [\"%s\"], \"validUntil\": \"%s\"";

    @Test
    void aRecordGoesOutWithTheKindsOfDataThatThePersonHasConsentedToAndNoOthers(Hub hub) throws Exception {
        states(hub, consent("narrow", "zav", GIVEN, "\"categories\": [\"identity\"]"));
        var narrow = sendFull(hub, "narrow");

        var names = hub.house("zav").letter(narrow).document().text();
        assertThat(names).contains(People.ARABIC_FAMILY).doesNotContain("1996-02-29", "خيّاطة", "معمل النسيج");
        var life = Lives.settled(hub.rest(FROM), narrow);
        assertThat(lost(Lives.delivery(life, "zav"), "NOT_CONSENTED")).contains("/person/birthDate", "/experience");
        assertThat(lost(Lives.delivery(life, "zav"), "WITHHELD")).containsExactly("/person/identifiers");

        states(hub, consent("narrow", "zav", GIVEN.plusSeconds(1), "\"categories\": [\"identity\", \"experience\"]"));
        var wider = sendFull(hub, "narrow");

        assertThat(hub.house("zav").letter(wider).document().text())
                .contains(People.ARABIC_FAMILY, "خيّاطة", "معمل النسيج")
                .doesNotContain("1996-02-29");
    }

    @Test
    void whatWaitsIsNotSentAnyMoreOnceTheConsentHasEnded(Hub hub) throws Exception {
        var ends = Instant.now().plusSeconds(5);
        states(hub, consent("ending", "forem", GIVEN, UNTIL.formatted("identity", ends)));
        var waits = send(hub, "ending", "forem");
        Eventually.become("the consent has ended", () -> Instant.now().isAfter(ends));

        var forem = new CopyOnWriteArrayList<String>();
        try (var _ = new SoapServing(hub.address("forem"), hub.partner("forem"), letter -> {
            forem.add(letter.messageId());
            return new Answer.Accepted("F-" + forem.size());
        })) {
            var delivery = Lives.delivery(Lives.settled(hub.rest(FROM), waits), "forem");

            assertThat(delivery.path("state").asText()).isEqualTo("PARKED");
            assertThat(delivery.path("problem").path("code").asText()).isEqualTo("CONSENT_EXPIRED");
            assertThat(forem).doesNotContain(waits);
        }
        var refused = submit(hub, "ended", record("ending"), Map.of("Qantara-To", "forem"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(refused.body()).path("title").asText()).isEqualTo("انتهت مدة موافقة الشخص.");
    }

    @ParameterizedTest
    @EnumSource
    void aConsentToWhatNobodyKnowsIsRefusedWithTheWordsThereAre(Way way, Hub hub) throws Exception {
        var unknown = way.submit(
                hub,
                FROM,
                Message.of(
                        Way.fresh("unknown"), consent("w-" + way, "zav", GIVEN, UNTIL.formatted("الهوية", WITHDRAWN))));

        assertThat(unknown)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_CODE"));
        assertThat(unknown.toString()).contains("/consent/categories", "identity, birth, nationality");
        assertThat(People.isPersonal(unknown.toString())).isFalse();
    }

    @Test
    void aConsentThatEndsBeforeItIsGivenIsRefusedInArabic(Hub hub) throws Exception {
        var consent = consent("turned", "zav", GIVEN, UNTIL.formatted("identity", GIVEN.minusSeconds(1)));

        var refused = submit(hub, "turned", consent, Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        var problem = JSON.readTree(refused.body());
        assertThat(problem.path("at").asText()).isEqualTo("/consent/validUntil");
        assertThat(problem.path("detail").asText()).isEqualTo("المتوقع: وقت لاحق للوقت الوارد في ‎/consent/given‎.");
    }

    private static void states(Hub hub, Document consent) throws IOException {
        assertThat(hub.rest(FROM).submit(Message.of(Way.fresh("states"), consent)))
                .isInstanceOf(Heard.Receipt.class);
    }

    /** With all that the agreement names, and more. */
    private static String sendFull(Hub hub, String person) throws IOException {
        var id = Way.fresh("full");
        var experience = """
            "experience": [{"kind": "EMPLOYMENT", "position": {"label": "خيّاطة"},
              "organisation": {"name": "معمل النسيج"}}], "provenance\"""";
        var record = Document.json(record(person).text().replace("\"provenance\"", experience));
        assertThat(hub.rest(FROM).submit(Message.of(id, record).purpose(PURPOSE).to("zav")))
                .isInstanceOf(Heard.Receipt.class);
        return id;
    }

    private static List<String> lost(JsonNode delivery, String why) {
        return StreamSupport.stream(delivery.path("losses").spliterator(), false)
                .filter(loss -> loss.path("reason").asText().equals(why))
                .map(loss -> loss.path("at").asText())
                .toList();
    }
}
