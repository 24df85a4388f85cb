package org.qantara.hub.door.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.registry.Status;
import org.qantara.spi.ProblemCode;

/** Reads {@code {"status":"suspended","note":"…"}}. */
record StatusBody(Status status, String note) {
    private static final String WORDS =
            Arrays.stream(Status.values()).map(StatusBody::word).collect(Collectors.joining(", "));

    static StatusBody read(String text) {
        var json = StrictJson.read(text);
        var status = Arrays.stream(Status.values())
                .filter(it -> word(it).equals(json.path("status").textValue()))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, "status", WORDS));
        return new StatusBody(status, RequestParts.note(json.path("note").textValue()));
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
