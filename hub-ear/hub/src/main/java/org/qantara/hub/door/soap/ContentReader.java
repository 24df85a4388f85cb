package org.qantara.hub.door.soap;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a document in base64, or the attachment that {@code xop:Include} names (XOP 1.0, section 2.1). */
final class ContentReader {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String XMIME = "http://www.w3.org/2005/05/xmlmime";
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final XMLStreamReader2 in;
    private final Attachments attachments;

    ContentReader(XMLStreamReader2 in, Attachments attachments) {
        this.in = in;
        this.attachments = attachments;
    }

    /** Starts on the start tag of the element around the content, ends on its end tag. */
    Payload read(String at) throws XMLStreamException {
        var named = Optional.ofNullable(in.getAttributeValue("", "mediaType"))
                .or(() -> Optional.ofNullable(in.getAttributeValue(XMIME, "contentType")))
                .map(ContentReader::withoutParameters)
                .filter(type -> !type.isEmpty());
        var base64 = new StringBuilder();
        Payload attached = null;
        while (in.next() != END_ELEMENT) {
            if (in.getEventType() == START_ELEMENT) attached = include(at);
            else if (in.isCharacters()) base64.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        }
        return attached == null
                ? new Payload(named.orElse(UNKNOWN_TYPE), decode(base64, at))
                : new Payload(named.orElse(attached.mediaType()), attached.bytes());
    }

    private Payload include(String at) throws XMLStreamException {
        var href = in.getAttributeValue("", "href");
        if (!in.getLocalName().equals("Include") || !in.getNamespaceURI().equals(XOP) || href == null)
            throw new Refused(ProblemCode.INVALID_REQUEST, at, "base64, xop:Include");
        in.skipElement();
        return Optional.of(href)
                .filter(it -> it.startsWith("cid:"))
                .map(it -> it.substring("cid:".length()))
                .flatMap(id -> attachments.named(id).or(() -> attachments.named(decoded(id))))
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, at + "/Include", "cid:…"));
    }

    /** A content id stands percent-encoded in a URL (RFC 2392); a plus sign is itself. */
    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    private static byte[] decode(StringBuilder base64, String at) {
        try {
            var dense = base64.codePoints()
                    .filter(c -> c != ' ' && c != '\n' && c != '\r' && c != '\t')
                    .collect(
                            () -> new java.io.ByteArrayOutputStream(base64.length()),
                            (out, c) -> out.write(c > 0x7F ? '?' : c),
                            (one, other) -> one.writeBytes(other.toByteArray()));
            return Base64.getDecoder().decode(dense.toByteArray());
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(ProblemCode.INVALID_VALUE, at, Rule.BASE64);
        }
    }

    private static String withoutParameters(String mediaType) {
        var semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
    }
}
