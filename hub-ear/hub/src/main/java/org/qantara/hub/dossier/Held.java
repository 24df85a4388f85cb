package org.qantara.hub.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a record says that is still stored.
 *
 * @param record in canonical form, as JSON; of what is in files only how many bytes that is
 */
public record Held(JsonNode record) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param canonical a record under the id of its type */
    static Optional<Held> of(byte[] canonical, String type) {
        try {
            var record = JSON.readTree(canonical).path(type);
            record.path("attachments").forEach(Held::weigh);
            weigh(record.path("credential"));
            return record.isObject() ? Optional.of(new Held(record)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void weigh(JsonNode file) {
        var content = file.path("content").asText();
        if (!content.isEmpty()) ((ObjectNode) file).put("content", bytes(content));
    }

    private static int bytes(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3 - padding;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Held[]";
    }
}
