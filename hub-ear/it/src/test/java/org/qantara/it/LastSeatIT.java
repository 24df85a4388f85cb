package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Xml;
import org.w3c.dom.Element;

/** 4,559 of 4,560 seats are taken, and two enrol at once: Tanger by REST, Rabat by SOAP. */
@OnTheHub
class LastSeatIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final String session = Way.fresh("CMC");

    @Test
    void oneHasTheLastSeatAndTheOtherATurnUntilItIsGivenBack(Hub hub) throws Exception {
        received(hub, Way.REST, "tanger", Way.fresh("session"), Document.json("""
            {"session": {"id": "%s", "track": {"id": "GE_ELB_TS"}, "capacity": 4560, "seatsLeft": 1, "status": "OPEN",
             "provenance": {"format": "qantara-json"}}}
            """.formatted(session)), "rabat");
        var byRest = Way.fresh("enrolment");
        var bySoap = Way.fresh("enrolment");
        var begin = new CountDownLatch(1);

        String told;
        Element heard;
        try (var both = Executors.newFixedThreadPool(2)) {
            var rest = both.submit(() -> {
                begin.await();
                return received(hub, Way.REST, "tanger", byRest, enrolment("شيماء", "1", "APPLIED", ""), "rabat");
            });
            var soap = both.submit(() -> {
                begin.await();
                var whose = "\"scheme\": \"tanger\", ";
                return received(hub, Way.SOAP, "rabat", bySoap, enrolment("إدريس", "2", "APPLIED", whose), "tanger");
            });
            begin.countDown();
            told = JSON.readTree(rest.get()).at("/place/state").asText();
            heard = Xml.all(Xml.parse(soap.get()), "place").getFirst();
        }

        assertThat(List.of(told, Xml.text(heard, "state"))).containsExactlyInAnyOrder("TAKEN", "WAITLISTED");
        assertThat(Xml.text(heard, "keeper")).isEqualTo("tanger");
        assertThat(Xml.text(heard, "id")).isEqualTo(session);
        var restHasIt = told.equals("TAKEN");
        assertThat(Lives.now(hub.rest("tanger"), byRest).at("/place/state").asText())
                .isEqualTo(told);
        assertThat(turn(hub, restHasIt, byRest, bySoap)).isEqualTo("1");

        if (restHasIt)
            received(hub, Way.REST, "tanger", Way.fresh("back"), enrolment("شيماء", "1", "WITHDRAWN", ""), "rabat");
        else
            received(
                    hub,
                    Way.SOAP,
                    "rabat",
                    Way.fresh("back"),
                    enrolment("إدريس", "2", "WITHDRAWN", "\"scheme\": \"tanger\", "),
                    "tanger");

        var rest = Lives.now(hub.rest("tanger"), byRest).at("/place/state").asText();
        var soap = Xml.text(Xml.all(hub.soap("rabat").status(bySoap), "place").getLast(), "state");
        assertThat(List.of(rest, soap))
                .containsExactly(restHasIt ? "GIVEN_BACK" : "TAKEN", restHasIt ? "TAKEN" : "GIVEN_BACK");
    }

    private static String turn(Hub hub, boolean soapWaits, String byRest, String bySoap) throws Exception {
        return soapWaits
                ? Xml.text(Xml.all(hub.soap("rabat").status(bySoap), "place").getLast(), "turn")
                : Lives.now(hub.rest("tanger"), byRest).at("/place/turn").asText();
    }

    private Document enrolment(String given, String number, String status, String whose) {
        return Document.json("""
            {"enrolment": {
             "person": {
              "identifiers": [{"kind": "NATIONAL_ID", "value": "QX88%s-%s"}],
              "names": [{"given": "%s", "family": "%s", "use": "LEGAL", "script": "ARABIC"}]},
             "track": {"scheme": "tanger", "id": "GE_ELB_TS"}, "session": {%s"id": "%s"}, "status": "%s",
             "provenance": {"format": "qantara-json"}}}
            """.formatted(number, session, given, People.ARABIC_FAMILY, whose, session, status));
    }

    private static String received(Hub hub, Way way, String from, String id, Document document, String to)
            throws Exception {
        var heard = way.submit(
                hub, from, Message.of(id, document).purpose("training").to(to));
        assertThat(heard).isInstanceOf(Heard.Receipt.class);
        return ((Heard.Receipt) heard).text();
    }
}
