package org.qantara.hub.door.soap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;

/**
 * Decodes an XML message: by its byte order mark, else by the charset of its content type (RFC 7303, section 3), else
 * by its declaration (XML 1.0, appendix F). What is not in that encoding is refused, not guessed.
 */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int LONGEST_DECLARATION = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlText() {}

    /** The message without its byte order mark. */
    static String decode(byte[] bytes, Optional<String> contentTypeCharset) {
        try {
            var text = charset(bytes, contentTypeCharset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException wrong) {
            throw new Refused(ProblemCode.WRONG_ENCODING, "");
        }
    }

    private static Charset charset(byte[] bytes, Optional<String> contentTypeCharset) {
        var start = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        switch (start) {
            case 0xFEFF, '<' -> {
                return StandardCharsets.UTF_16BE;
            }
            case 0xFFFE, '<' << 8 -> {
                return StandardCharsets.UTF_16LE;
            }
            case 0xEFBB -> {
                return StandardCharsets.UTF_8;
            }
            default -> {} // no mark
        }
        return contentTypeCharset
                .or(() -> declared(bytes))
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<String> declared(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
