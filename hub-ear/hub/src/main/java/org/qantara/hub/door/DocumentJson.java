package org.qantara.hub.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.qantara.spi.Payload;

/** A document inside JSON: {@code document} as text if it is UTF-8 text, else {@code documentBase64}. */
public final class DocumentJson {
    private DocumentJson() {}

    public static ObjectNode add(ObjectNode json, Payload document) {
        json.put("mediaType", document.mediaType());
        return text(document)
                .map(text -> json.put("document", text))
                .orElseGet(() -> json.put("documentBase64", Base64.getEncoder().encodeToString(document.bytes())));
    }

    private static Optional<String> text(Payload document) {
        var type = document.mediaType().toLowerCase(Locale.ROOT);
        var isText = type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
        if (!isText) return Optional.empty();
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(decoder.decode(ByteBuffer.wrap(document.bytes())).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
