package org.qantara.parsing;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Limits;
import org.qantara.spi.LossReport;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** XML whose root holds one record after the other: a file of records, each of which is a document with the same root. */
public final class XmlItems {
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final WstxInputFactory IN = in();
    private static final WstxOutputFactory OUT = new WstxOutputFactory();

    private final XMLStreamReader2 in;
    private final String keyElement;

    private XmlItems(XMLStreamReader2 in, String keyElement) {
        this.in = in;
        this.keyElement = keyElement;
    }

    private static WstxInputFactory in() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LIMITS.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LIMITS.textLength());
        return factory;
    }

    /**
     * Splits a document into what its root holds, as {@link org.qantara.spi.Splits#split} promises. Whatever element
     * stands there is a part; comments are left out. What is not well-formed ends the file.
     *
     * @param root is given the root, and may throw {@link Refusal}
     * @param keyElement the first element of this name in an item, at any depth, says which record it is
     */
    public static Translation<Long> split(
            InputStream file, Consumer<Fingerprint.Xml> root, String keyElement, Consumer<Part> each)
            throws IOException {
        try {
            var in = opened(file);
            root.accept(
                    new Fingerprint.Xml(in.getNamespaceURI() == null ? "" : in.getNamespaceURI(), in.getLocalName()));
            return Translation.of(new XmlItems(in, keyElement).each(new Start(in), each), List.of());
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        } catch (XMLStreamException malformed) {
            return Translation.refused(problem(malformed));
        } catch (WstxLazyException malformed) {
            if (malformed.getCause() instanceof XMLStreamException cause) return Translation.refused(problem(cause));
            throw malformed;
        }
    }

    private static XMLStreamReader2 opened(InputStream file) throws XMLStreamException, IOException {
        try {
            var in = (XMLStreamReader2) IN.createXMLStreamReader(file);
            XmlInput.requireChecked(in.getEncoding());
            while (in.next() != XMLStreamConstants.START_ELEMENT) requireNoDoctype(in);
            return in;
        } catch (WstxEOFException nothing) {
            throw new Refusal(Problem.of(ProblemCode.EMPTY_DOCUMENT, ""));
        }
    }

    private static void requireNoDoctype(XMLStreamReader2 in) {
        if (in.getEventType() == XMLStreamConstants.DTD)
            throw new Refusal(Problem.of(ProblemCode.DOCTYPE_FORBIDDEN, ""));
    }

    /** @throws IOException if it is not the document that is wrong, but the file that broke off */
    private static Problem problem(XMLStreamException wrong) throws IOException {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause())
            if (cause instanceof IOException broken && !(cause instanceof CharConversionException)) throw broken;
        return XmlInput.problem(wrong);
    }

    private long each(Start root, Consumer<Part> each) throws XMLStreamException {
        long parts = 0;
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) each.accept(part(root, ++parts));
            else if (event == XMLStreamConstants.CHARACTERS && !in.isWhiteSpace())
                throw new Refusal(Problem.of(ProblemCode.MALFORMED, XmlInput.at(in.getLocation())));
        }
        while (in.hasNext()) in.next();
        return parts;
    }

    private Part part(Start root, long number) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var out = (XMLStreamWriter2) OUT.createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        root.write(out);
        var key = copy(out, bytes);
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        var document = bytes.toByteArray();
        return new Part(
                key.isEmpty() ? new String(document, StandardCharsets.UTF_8) : key,
                number,
                new Payload(Payload.XML, document));
    }

    /** Copies the element the reader stands on; gives the text that says which record it is. */
    private String copy(XMLStreamWriter2 out, ByteArrayOutputStream bytes) throws XMLStreamException {
        var counter = new Counter(LIMITS, new LossReport());
        var key = new StringBuilder();
        int depth = 1;
        int keyDepth = 0;
        for (int event = in.getEventType(); ; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    counter.node(++depth);
                    if (key.isEmpty() && keyDepth == 0 && in.getLocalName().equals(keyElement)) keyDepth = depth;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == keyDepth) keyDepth = 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (keyDepth > 0) key.append(in.getText());
                }
                default -> {
                    continue;
                }
            }
            out.copyEventFromReader(in, false);
            if (bytes.size() > LIMITS.bytes()) throw new Refusal(Counter.tooLarge(LIMITS));
            if (depth == 1) return key.toString().strip();
        }
    }

    /** A start tag, to be written again and again. */
    private static final class Start {
        private record Attribute(String prefix, String namespace, String name, String value) {}

        private final String prefix;
        private final String name;
        private final String namespace;
        private final List<Attribute> declared;
        private final List<Attribute> attributes;

        Start(XMLStreamReader2 in) {
            prefix = orEmpty(in.getPrefix());
            name = in.getLocalName();
            namespace = orEmpty(in.getNamespaceURI());
            declared = IntStream.range(0, in.getNamespaceCount())
                    .mapToObj(i ->
                            new Attribute(orEmpty(in.getNamespacePrefix(i)), orEmpty(in.getNamespaceURI(i)), "", ""))
                    .toList();
            attributes = IntStream.range(0, in.getAttributeCount())
                    .mapToObj(i -> new Attribute(
                            orEmpty(in.getAttributePrefix(i)),
                            orEmpty(in.getAttributeNamespace(i)),
                            in.getAttributeLocalName(i),
                            in.getAttributeValue(i)))
                    .toList();
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }

        void write(XMLStreamWriter2 out) throws XMLStreamException {
            out.writeStartElement(prefix, name, namespace);
            for (var it : declared) {
                if (it.prefix.isEmpty()) out.writeDefaultNamespace(it.namespace);
                else out.writeNamespace(it.prefix, it.namespace);
            }
            for (var it : attributes) out.writeAttribute(it.prefix, it.namespace, it.name, it.value);
        }
    }
}
