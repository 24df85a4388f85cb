package org.qantara.hub.door.soap;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes a message, or what stands in its body. Our elements always have a prefix, so that a document inside inherits
 * no default namespace.
 */
final class SoapWriter {
    private static final WstxOutputFactory FACTORY = factory();
    private static final String SOAP = "S";
    private static final String OURS = "x";

    private final SoapVersion version;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter2 out;
    private boolean begun;

    /** Writes a part of a message. */
    interface Writing {
        void to(SoapWriter out) throws XMLStreamException;
    }

    private SoapWriter(SoapVersion version) throws XMLStreamException {
        this.version = version;
        this.out = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(text);
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('\uFFFD'));
        return factory;
    }

    static byte[] envelope(SoapVersion version, Writing header, Writing body) {
        return written(
                version,
                out -> out.soap("Envelope", envelope -> {
                    header.to(envelope);
                    envelope.soap("Body", body);
                }));
    }

    /** One element with all it needs, for somebody else's envelope. */
    static byte[] payload(SoapVersion version, Writing body) {
        return written(version, body);
    }

    private static byte[] written(SoapVersion version, Writing root) {
        try {
            var writer = new SoapWriter(version);
            writer.out.writeStartDocument("UTF-8", "1.0");
            root.to(writer);
            writer.out.writeEndDocument();
            writer.out.close();
            return writer.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }

    SoapVersion version() {
        return version;
    }

    void soap(String name, Writing content) throws XMLStreamException {
        start(SOAP, name, version.namespace());
        content.to(this);
        out.writeEndElement();
    }

    /** An element of SOAP 1.1 that is in no namespace. */
    void plain(String name, Writing content) throws XMLStreamException {
        out.writeStartElement(name);
        content.to(this);
        out.writeEndElement();
    }

    void element(String name, Writing content) throws XMLStreamException {
        start(OURS, name, CallReader.NAMESPACE);
        content.to(this);
        out.writeEndElement();
    }

    private void start(String prefix, String name, String namespace) throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace);
        if (!begun) {
            out.writeNamespace(SOAP, version.namespace());
            out.writeNamespace(OURS, CallReader.NAMESPACE);
        }
        begun = true;
    }

    void element(String name, String text) throws XMLStreamException {
        element(name, it -> it.text(text));
    }

    void element(String name, Optional<?> text) throws XMLStreamException {
        if (text.isPresent()) element(name, text.get().toString());
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, value);
    }

    void language(Locale language) throws XMLStreamException {
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.getLanguage());
    }

    /** Declares a prefix on the element just begun. */
    void namespace(String prefix, String uri) throws XMLStreamException {
        out.writeNamespace(prefix, uri);
    }

    /** XML that is put in as it is. */
    void raw(String xml) throws XMLStreamException {
        out.writeRaw(xml);
    }
}
