package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Message;

/** Tanger tells others what it teaches, and whom. */
@OnTheHub
class TrainingIT {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String TRACK = """
        {"track": {
          "id": "GE_ELB_TS",
          "codes": [{"system": "rncp", "value": "0071", "confidence": "EXACT"}],
          "titles": [
            {"value": "Électricité de bâtiment", "format": "PLAIN", "language": "fr"},
            {"value": "كهرباء البناء", "format": "PLAIN", "language": "ar"}],
          "provider": {"name": "معهد طنجة"},
          "level": {"label": "Technicien spécialisé"},
          "modes": ["DAY", "DUAL"],
          "duration": "P2Y",
          "occupations": [{"codes": [{"system": "isco-08", "value": "7411", "confidence": "EXACT"}]}],
          "validity": {"from": "2026-09"},
          "provenance": {"format": "qantara-json"}}}
        """;

    /** By an agreement without a legal ground. */
    @Test
    void aTrackIsAboutNobodyAndArrivesWhole(Hub hub) throws Exception {
        var id = Way.fresh("track");

        hub.rest("tanger")
                .submit(Message.of(id, Document.json(TRACK)).purpose("training").to("rabat"));

        var letter = waiting(hub, "rabat", id);
        assertThat(letter.recordType()).isEqualTo("track");
        assertThat(letter.format()).isEqualTo("qantara-json");
        assertThat(JSON.readTree(letter.document().text())).isEqualTo(JSON.readTree(TRACK));
        hub.rest("rabat").verdict(letter.deliveryId(), new Answer.Accepted("T-1"));
        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id))).isEqualTo(Map.of("rabat", "DELIVERED"));
    }

    @Test
    void anEnrolmentArrivesWithItsNamesInArabicAndWithoutWhatIsNotAgreed(Hub hub) throws Exception {
        var id = Way.fresh("enrolment");
        var enrolment = Document.xml("""
            <?xml version="1.0" encoding="UTF-8"?>
            <enrolment xmlns="urn:qantara:record:1">
              <id>E-417</id>
              <person>
                <identifier><kind>NATIONAL_ID</kind><value>%s</value></identifier>
                <name><given>%s</given><family>%s</family><use>LEGAL</use><script>ARABIC</script></name>
                <birthDate>1996-02</birthDate>
              </person>
              <track><scheme>tanger</scheme><id>GE_ELB_TS</id></track>
              <main>true</main>
              <registered>2026-09-02</registered>
              <status>ENROLLED</status>
              <result>
                <number>1</number><title><value>Schémas</value><format>PLAIN</format></title>
                <credits>7.50</credits><grade>16,5/20</grade>
              </result>
              <provenance><format>qantara-xml</format></provenance>
            </enrolment>
            """.formatted(People.NATIONAL_ID, People.ARABIC_GIVEN, People.ARABIC_FAMILY));

        hub.rest("tanger").submit(Message.of(id, enrolment).purpose("training").to("rabat"));

        var letter = waiting(hub, "rabat", id);
        assertThat(letter.recordType()).isEqualTo("enrolment");
        assertThat(JSON.readTree(letter.document().text()))
                .isEqualTo(JSON.readTree("""
            {"enrolment": {
              "id": "E-417",
              "person": {
                "names": [{"given": "%s", "family": "%s", "use": "LEGAL", "script": "ARABIC"}],
                "birthDate": "1996-02"},
              "track": {"scheme": "tanger", "id": "GE_ELB_TS"},
              "registered": "2026-09-02",
              "status": "ENROLLED",
              "results": [{
                "number": "1", "titles": [{"value": "Schémas", "format": "PLAIN"}],
                "credits": "7.50", "grade": "16,5/20"}],
              "provenance": {"format": "qantara-xml"}}}
            """.formatted(People.ARABIC_GIVEN, People.ARABIC_FAMILY)));
        hub.rest("rabat").verdict(letter.deliveryId(), new Answer.Accepted("E-1"));
        var delivery = Lives.delivery(Lives.settled(hub.rest("tanger"), id), "rabat");
        assertThat(delivery.path("losses").findValuesAsText("at"))
                .containsExactlyInAnyOrder("/person/identifiers[NATIONAL_ID]", "/main");
    }

    private static Letter waiting(Hub hub, String partner, String messageId) {
        return Eventually.get(
                messageId + " waits for " + partner,
                () -> Lives.letters(hub, partner).stream()
                        .filter(letter -> letter.messageId().equals(messageId))
                        .findFirst());
    }
}
