package org.qantara.hub.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Opens what partners send: no document types, no entities but the five of XML itself, limits on everything. */
public final class SafeXml {
    /** The envelope and the call around a document. */
    private static final int LEVELS_AROUND = 5;

    private static final int MOST_ATTRIBUTES = 200;
    private static final String MOST_IN_ONE_TAG = MOST_ATTRIBUTES + " × 512 KiB";

    private static final WstxInputFactory FACTORY = factory();

    private SafeXml() {}

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEFAULT.depth() + LEVELS_AROUND);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // what is wrong is thrown where it is read
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** Reads {@code xml}; offsets count its characters. */
    public static XMLStreamReader2 reader(String xml) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml));
    }

    /** What is wrong and where, without a word of the document. */
    public static Problem problem(XMLStreamException wrong) {
        var message = String.valueOf(wrong.getMessage());
        var at = at(wrong.getLocation());
        if (message.contains("Maximum Element Depth"))
            return Problem.of(ProblemCode.TOO_DEEP, at, String.valueOf(Limits.DEFAULT.depth()));
        if (message.contains("limit (")) return Problem.of(ProblemCode.TOO_LARGE, at, MOST_IN_ONE_TAG);
        return Problem.of(ProblemCode.MALFORMED, at);
    }

    /** {@code line 3, column 14}, or empty if that is not known. */
    public static String at(Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
