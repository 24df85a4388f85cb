package org.qantara.hub.door.soap;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.door.Refused;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Cuts an inline document out of its envelope: what stands between the tags of {@code document}, in UTF-8. Only if it
 * uses namespaces that are declared outside it are their declarations added to its root.
 */
final class InlineDocument {
    private final XMLStreamReader2 in;
    private final String envelope;

    InlineDocument(XMLStreamReader2 in, String envelope) {
        this.in = in;
        this.envelope = envelope;
    }

    /** Starts on the start tag of the element around the document, ends on its end tag. */
    Payload read(String at) throws XMLStreamException {
        var borrowed = new BorrowedNamespaces(in);
        var start = -1;
        var endOfRootName = -1;
        for (var depth = 0; in.next() != END_ELEMENT || depth > 0; ) {
            if (start < 0) start = (int) in.getLocationInfo().getStartingCharOffset();
            switch (in.getEventType()) {
                case START_ELEMENT -> {
                    if (depth == 0 && endOfRootName >= 0) throw notOne(at);
                    if (depth++ == 0) endOfRootName = endOfName();
                    borrowed.startElement();
                }
                case END_ELEMENT -> {
                    depth--;
                    borrowed.endElement();
                }
                case CHARACTERS, CDATA -> {
                    var besideRoot = depth == 0 && (in.getEventType() == CDATA || !in.isWhiteSpace());
                    if (besideRoot) throw notOne(at);
                    borrowed.text();
                }
                default -> {} // comments and processing instructions stay where they are
            }
        }
        if (endOfRootName < 0) throw notOne(at);
        var end = (int) in.getLocationInfo().getStartingCharOffset();
        return payload(declared(start, endOfRootName, end, borrowed.toDeclare()), at);
    }

    private int endOfName() {
        var start = (int) in.getLocationInfo().getStartingCharOffset();
        var prefix = in.getPrefix();
        var colon = prefix == null || prefix.isEmpty() ? 0 : prefix.length() + 1;
        return start + 1 + colon + in.getLocalName().length();
    }

    private String declared(int start, int endOfRootName, int end, Map<String, String> namespaces) {
        if (namespaces.isEmpty()) return envelope.substring(start, end);
        var document = new StringBuilder(envelope.substring(start, endOfRootName));
        namespaces.forEach((prefix, uri) -> document.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append('"'));
        return document.append(envelope, endOfRootName, end).toString();
    }

    private static Payload payload(String document, String at) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.DEFAULT.bytes()) throw org.qantara.hub.door.Handover.tooLarge(at);
        return new Payload(Payload.XML, bytes);
    }

    private static Refused notOne(String at) {
        return new Refused(ProblemCode.INVALID_REQUEST, at, Rule.ONE_DOCUMENT);
    }
}
