package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.qantara.model.Bytes;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Limits;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Takes the first glance at a document: the root of XML, the keys of a JSON object, the first row of a table. */
public final class Fingerprints {
    private static final int MOST_CELLS = 1_000;

    private Fingerprints() {}

    /** The fingerprint, or why nobody can read this document, as {@link Documents} would say. */
    public static Translation<Fingerprint> of(Payload payload, Limits limits) {
        return Attempt.orRefused(() -> Translation.of(
                switch (Syntax.of(payload.bytes(), limits)) {
                    case XML -> xml(payload.bytes());
                    case JSON -> json(payload.bytes(), limits);
                    case OTHER -> table(payload.bytes());
                },
                List.of()));
    }

    private static Fingerprint other(byte[] bytes) {
        return new Fingerprint.Other(new Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, Fingerprint.Other.FIRST))));
    }

    private static Fingerprint xml(byte[] bytes) throws XMLStreamException {
        var in = XmlInput.open(bytes);
        var namespace = in.getNamespaceURI();
        var root = new Fingerprint.Xml(namespace == null ? "" : namespace, in.getLocalName());
        in.close();
        return root;
    }

    private static Fingerprint json(byte[] bytes, Limits limits) throws IOException {
        try (var in = JsonInput.open(bytes)) {
            if (in.currentToken() == JsonToken.START_ARRAY) return rows(in, bytes);
            if (in.currentToken() != JsonToken.START_OBJECT) return other(bytes);
            var root = JsonNode.root(new JsonNode.Source(in, new Counter(limits, new LossReport())));
            return object(root);
        }
    }

    private static Fingerprint object(JsonNode root) {
        var types = new LinkedHashSet<String>();
        root.children(value -> {
            if (value.name().equals("@graph")) value.textOrChildren(inner -> type(inner, types));
            else type(value, types);
        });
        return new Fingerprint.Json(root.keys(), types);
    }

    private static void type(Node value, Set<String> types) {
        if (!value.name().equals("@type") || types.size() == MOST_CELLS) {
            value.ignore();
            return;
        }
        var type = value.textOrChildren(Node::ignore);
        if (!type.isEmpty()) types.add(type);
    }

    private static Fingerprint rows(JsonParser in, byte[] bytes) throws IOException {
        var first = in.nextToken();
        if (first == JsonToken.START_ARRAY) first = in.nextToken();
        var texts = new ArrayList<String>();
        for (var token = first; token.isScalarValue() && texts.size() < MOST_CELLS; token = in.nextToken())
            texts.add(token == JsonToken.VALUE_STRING ? in.getText() : "");
        return texts.isEmpty() ? other(bytes) : new Fingerprint.JsonRows(texts);
    }

    private static Fingerprint table(byte[] bytes) throws IOException {
        var first = new Rows(new ByteArrayInputStream(bytes)).first();
        if (first == null || first.cells().size() < 2) return other(bytes);
        return new Fingerprint.Table(
                first.cells().stream().limit(MOST_CELLS).map(String::strip).toList());
    }
}
