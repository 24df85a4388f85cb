package org.qantara.hub.door.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.Status;
import org.qantara.spi.ProblemCode;

/** Reads {@code {"status":"suspended","note":"…"}}. */
record StatusBody(Status status, String note) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WORDS =
            Arrays.stream(Status.values()).map(StatusBody::word).collect(Collectors.joining(", "));

    static StatusBody read(String text) {
        var json = parse(text);
        var status = Arrays.stream(Status.values())
                .filter(it -> word(it).equals(json.path("status").textValue()))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, "status", WORDS));
        return new StatusBody(status, Asked.note(json.path("note").textValue()));
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Refused(ProblemCode.MALFORMED, "line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }
}
