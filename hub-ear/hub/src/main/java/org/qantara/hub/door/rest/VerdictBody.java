package org.qantara.hub.door.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.hub.door.Verdicts;
import org.qantara.hub.mailbox.Answer;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads {@code {"verdict":"accepted","reference":"…"}}. */
final class VerdictBody {
    private static final int LONGEST = 64 << 10;

    private VerdictBody() {}

    static Answer read(InputStream body) {
        var json = parse(body);
        return Verdicts.answer(text(json, "verdict"), text(json, "reference"), text(json, "reason"), "");
    }

    private static JsonNode parse(InputStream body) {
        try {
            var bytes = Bodies.read(body, LONGEST)
                    .orElseThrow(() -> new Refused(ProblemCode.TOO_LARGE, "", (LONGEST >> 10) + " KiB"));
            var json = StrictJson.read(bytes);
            if (json.isObject()) return json;
            throw new Refused(ProblemCode.INVALID_REQUEST, "", "{\"verdict\": \"accepted\"}");
        } catch (IOException brokenOff) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "", Rule.WHOLE_BODY);
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (value.isTextual()) return Optional.of(value.textValue());
        throw new Refused(ProblemCode.INVALID_REQUEST, name, Rule.TEXT);
    }
}
