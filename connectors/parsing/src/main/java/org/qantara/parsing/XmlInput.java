package org.qantara.parsing;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Opens XML with no document types, no entities but the five of XML itself, and limits; names what is wrong with it. */
final class XmlInput {
    private static final WstxInputFactory FACTORY = factory();

    private XmlInput() {}

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 1_000);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Limits.DEFAULT.textLength());
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** A reader standing on the root element. */
    static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        var in = FACTORY.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
        while (in.next() != XMLStreamConstants.START_ELEMENT)
            if (in.getEventType() == XMLStreamConstants.DTD)
                throw new Refusal(Problem.of(ProblemCode.DOCTYPE_FORBIDDEN, at(in.getLocation())));
        return in;
    }

    static Problem problem(XMLStreamException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException
                    || cause instanceof CharacterCodingException
                    || cause instanceof java.io.UnsupportedEncodingException)
                return Problem.of(ProblemCode.WRONG_ENCODING, at(wrong.getLocation()));
        }
        var message = String.valueOf(wrong.getMessage());
        if (message.contains("Maximum Element Depth")) return Counter.tooDeep(Limits.DEFAULT);
        if (message.contains("Maximum")) return Counter.tooLarge(Limits.DEFAULT);
        return Problem.of(ProblemCode.MALFORMED, at(wrong.getLocation()));
    }

    static Problem problem(WstxLazyException wrong) {
        return wrong.getCause() instanceof XMLStreamException cause
                ? problem(cause)
                : Problem.of(ProblemCode.MALFORMED, "");
    }

    static Problem problem(IOException wrong) {
        return wrong instanceof CharConversionException
                ? Problem.of(ProblemCode.WRONG_ENCODING, "")
                : Problem.of(ProblemCode.MALFORMED, "");
    }

    private static String at(javax.xml.stream.Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
