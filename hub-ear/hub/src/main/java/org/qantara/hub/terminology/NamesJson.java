package org.qantara.hub.terminology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names as the database keeps them: {@code {"fr": ["preferred", "other", …]}}, an empty text if none is preferred. */
final class NamesJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private NamesJson() {}

    static String write(SortedMap<String, Naming> names) {
        var json = MAPPER.createObjectNode();
        names.forEach((language, naming) -> {
            var all = json.putArray(language).add(naming.preferred().orElse(""));
            naming.others().forEach(all::add);
        });
        return json.toString();
    }

    static SortedMap<String, Naming> read(String json) {
        try {
            var names = new TreeMap<String, Naming>();
            MAPPER.readTree(json).properties().forEach(it -> names.put(it.getKey(), naming(it.getValue())));
            return names;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the names of a concept cannot be read", e);
        }
    }

    private static Naming naming(JsonNode all) {
        return new Naming(
                Optional.of(all.path(0).asText()).filter(it -> !it.isEmpty()),
                all.valueStream().skip(1).map(JsonNode::asText).toList());
    }
}
