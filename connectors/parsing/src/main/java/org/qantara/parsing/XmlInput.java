package org.qantara.parsing;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Opens XML with no document types and no entities but the five of XML itself; names what is wrong with it. Depth and
 * lengths are the {@link Counter}'s, as every node passes it; only the attributes of one element are limited here.
 */
final class XmlInput {
    private static final int ATTRIBUTES = 1_000;
    private static final WstxInputFactory FACTORY = factory();

    /**
     * Encodings that Woodstox decodes itself and refuses bytes of that do not belong; Java would put U+FFFD for them.
     */
    private static final Set<String> CHECKED = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    private XmlInput() {}

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** A reader standing on the root element. */
    static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        var in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
        requireDecodable(bytes, in.getEncoding());
        while (in.next() != XMLStreamConstants.START_ELEMENT)
            if (in.getEventType() == XMLStreamConstants.DTD)
                throw new Refusal(Problem.of(ProblemCode.DOCTYPE_FORBIDDEN, at(in.getLocation())));
        return in;
    }

    private static void requireDecodable(byte[] bytes, String encoding) {
        if (encoding == null || CHECKED.contains(encoding)) return;
        try {
            Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException | IllegalArgumentException wrong) {
            throw new Refusal(Problem.of(ProblemCode.WRONG_ENCODING, ""));
        }
    }

    /** For what cannot be looked through before it is read: only encodings whose wrong bytes the parser itself finds. */
    static void requireChecked(String encoding) {
        if (encoding != null && !CHECKED.contains(encoding))
            throw new Refusal(Problem.of(ProblemCode.WRONG_ENCODING, ""));
    }

    static Problem problem(XMLStreamException wrong) {
        var at = at(wrong.getLocation());
        for (Throwable cause = wrong; cause != null; cause = cause.getCause())
            if (cause instanceof CharConversionException)
                return Problem.of(isCutShort(cause) ? ProblemCode.MALFORMED : ProblemCode.WRONG_ENCODING, at);
        var message = String.valueOf(wrong.getMessage());
        if (message.startsWith("Unsupported encoding")) return Problem.of(ProblemCode.WRONG_ENCODING, at);
        if (message.startsWith("Attribute limit"))
            return Problem.of(ProblemCode.TOO_LARGE, at, ATTRIBUTES + " attributes");
        return Problem.of(ProblemCode.MALFORMED, at);
    }

    /** In the middle of a character: most of what is written in Arabic that does not arrive whole. */
    private static boolean isCutShort(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("Unexpected EOF");
    }

    static Problem problem(WstxLazyException wrong) {
        return wrong.getCause() instanceof XMLStreamException cause
                ? problem(cause)
                : Problem.of(ProblemCode.MALFORMED, "");
    }

    static String at(Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
