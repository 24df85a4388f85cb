package org.qantara.hub.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.spi.Payload;

/** A document made ready to stand inside another XML message. */
public final class InlineXml {
    private static final Pattern DECLARATION = Pattern.compile("\\A\uFEFF?<\\?xml\\s[^>]*\\?>\\s*");
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("\\A\uFEFF?<\\?xml\\s[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])[^>]*\\?>");
    private static final int LONGEST_PROLOG = 4_000;

    private InlineXml() {}

    /** The document without its XML declaration, or nothing if it cannot be inline: then it goes as base64. */
    public static Optional<String> of(Payload document) {
        if (!isXml(document.mediaType())) return Optional.empty();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.bytes()))
                    .toString();
            var prolog = text.substring(0, Math.min(text.length(), LONGEST_PROLOG));
            var cannot = OTHER_ENCODING.matcher(prolog).find() || prolog.contains("<!DOCTYPE");
            return cannot
                    ? Optional.empty()
                    : Optional.of(DECLARATION.matcher(text).replaceFirst(""));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isXml(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        return type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml");
    }
}
