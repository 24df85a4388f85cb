package org.qantara.hub.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a record says as a list of lists, field by field in their words. */
record RecordList(Words words) {
    private static final Set<String> OF_WORDS = Set.of(
            "kind",
            "use",
            "script",
            "gender",
            "format",
            "confidence",
            "modes",
            "status",
            "stage",
            "result",
            "by",
            "paidBy",
            "signature");

    String of(JsonNode record) {
        var html = new StringBuilder();
        fields("", record, html);
        return html.toString();
    }

    private void fields(String within, JsonNode fields, StringBuilder html) {
        html.append("<ul>");
        fields.properties().forEach(field -> {
            if (field.getValue().isArray()) field.getValue().forEach(item -> field(within, field.getKey(), item, html));
            else field(within, field.getKey(), field.getValue(), html);
        });
        html.append("</ul>");
    }

    private void field(String within, String name, JsonNode value, StringBuilder html) {
        html.append("<li>").append(Html.escaped(words.field(within, name))).append(": ");
        if (value.has("system") && value.has("value")) code(value, html);
        else if (value.isObject()) fields(name, value, html);
        else html.append(text(name, value));
        html.append("</li>");
    }

    private static void code(JsonNode code, StringBuilder html) {
        html.append(Html.code(
                code.path("value").asText() + " (" + code.path("system").asText() + ")"));
    }

    private String text(String name, JsonNode value) {
        var text = value.asText();
        if (value.isInt() && name.equals("content")) return Html.escaped(words.of("bytes", text));
        if (value.isBoolean() || OF_WORDS.contains(name) && words.has("value." + text))
            return Html.escaped(words.of("value." + text));
        return Html.value(text);
    }
}
