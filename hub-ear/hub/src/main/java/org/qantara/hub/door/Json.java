package org.qantara.hub.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.qantara.hub.journal.Millis;
import org.qantara.spi.Loss;

/** The hub's JSON: members in the order they are written, UTF-8, times in UTC to the millisecond. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static <T> ArrayNode array(List<T> all, Function<? super T, ? extends JsonNode> each) {
        var array = MAPPER.createArrayNode();
        all.stream().map(each).forEach(array::add);
        return array;
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code 2026-03-01T09:00:00.000Z}. */
    public static String time(Instant time) {
        return Millis.text(time);
    }

    public static ArrayNode losses(List<Loss> losses) {
        return array(
                losses,
                loss -> object().put("at", loss.at())
                        .put("reason", loss.reason().name()));
    }
}
