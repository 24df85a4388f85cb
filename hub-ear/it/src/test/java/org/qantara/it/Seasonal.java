package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** What Rabat sends of people who go to seasonal work abroad, and of their consents. */
final class Seasonal {
    static final String FROM = "rabat";
    static final String PURPOSE = "seasonal-work";
    static final Instant GIVEN = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant WITHDRAWN = Instant.parse("2026-05-04T09:00:00Z");

    private Seasonal() {}

    static String send(Hub hub, String person, String... to) throws IOException {
        var id = Way.fresh("seasonal");
        assertThat(hub.rest(FROM)
                        .submit(Message.of(id, record(person)).purpose(PURPOSE).to(to)))
                .isInstanceOf(Heard.Receipt.class);
        return id;
    }

    static HttpResponse<String> submit(Hub hub, String id, Document document, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Message-Id", Way.fresh(id));
        all.put("Content-Type", Document.JSON);
        all.put("Accept-Language", "ar");
        if (!document.text().contains("\"consent\"")) all.put("Qantara-Purpose", PURPOSE);
        return hub.wire().submit(hub.partner(FROM), all, document.bytes());
    }

    static Document record(String person) {
        return Document.json("{\"candidate\": {\"person\": {%s}, \"provenance\": {\"format\": \"qantara-json\"}}}"
                .formatted(person(person)));
    }

    static Document consent(String person, String to, Optional<Instant> withdrawn) {
        var ends = withdrawn.map(it -> ", \"withdrawn\": \"" + it + "\"").orElse("");
        return consent(person, to, GIVEN, "\"categories\": [\"identity\", \"birth\", \"experience\"]" + ends);
    }

    static Document consent(String person, String to, Instant given, String what) {
        return Document.json("""
            {"consent": {"id": "C-%s", "person": {%s}, "purpose": "%s", "recipient": "%s",
             "textVersion": "2026-02", "language": "ar", "given": "%s", %s}}
            """.formatted(person, person(person), PURPOSE, to, given, what));
    }

    private static String person(String person) {
        return """
            "identifiers": [{"kind": "NATIONAL_ID", "value": "%s-consent-%s"}],
            "names": [{"given": "%s %s", "family": "%s", "use": "LEGAL", "script": "ARABIC"}],
            "birthDate": "1996-02-29\"""".formatted(People.NATIONAL_ID, person, People.ARABIC_GIVEN, person, People.ARABIC_FAMILY);
    }
}
