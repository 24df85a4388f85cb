package org.qantara.hub.channel;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.qantara.hub.journal.Millis;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.xml.InlineXml;
import org.qantara.spi.Payload;

/** Writes the requests of {@code delivery.xsd}; a document inline, byte for byte, or in base64. */
final class SoapDelivery {
    static final String NAMESPACE = "urn:qantara:delivery:1";
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();
    private static final String OURS = "d";

    private SoapDelivery() {}

    /** Writes what stands in the body's one element. */
    private interface Content {
        void to(XMLStreamWriter2 out) throws XMLStreamException;
    }

    static byte[] envelope(Letter letter) {
        return envelope("deliver", out -> {
            element(out, "deliveryId", letter.deliveryId().toString());
            element(out, "messageId", letter.messageId());
            element(out, "from", letter.from().value());
            element(out, "format", letter.format());
            element(out, "recordType", letter.recordType());
            element(out, "purpose", letter.purpose());
            document(out, letter.document());
        });
    }

    static byte[] envelope(Notice notice) {
        return envelope("giveNotice", out -> {
            element(out, "noticeId", notice.id().toString());
            element(out, "kind", notice.kind().name());
            element(out, "deliveryId", notice.deliveryId().toString());
            element(out, "messageId", notice.messageId());
            if (notice.reference().isPresent())
                element(out, "reference", notice.reference().get());
            element(out, "purpose", notice.purpose());
            element(out, "openedAt", Millis.text(notice.openedAt()));
            element(out, "dueAt", Millis.text(notice.dueAt()));
        });
    }

    private static byte[] envelope(String operation, Content content) {
        var text = new StringWriter();
        try {
            var out = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("S", "Envelope", SOAP);
            out.writeNamespace("S", SOAP);
            out.writeNamespace(OURS, NAMESPACE);
            out.writeStartElement("S", "Body", SOAP);
            out.writeStartElement(OURS, operation, NAMESPACE);
            content.to(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a delivery could not be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void document(XMLStreamWriter2 out, Payload document) throws XMLStreamException {
        var inline = InlineXml.of(document);
        if (inline.isPresent()) {
            out.writeStartElement(OURS, "document", NAMESPACE);
            out.writeRaw(inline.get());
        } else {
            out.writeStartElement(OURS, "content", NAMESPACE);
            out.writeAttribute("mediaType", document.mediaType());
            out.writeCharacters(Base64.getEncoder().encodeToString(document.bytes()));
        }
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter2 out, String name, String text) throws XMLStreamException {
        out.writeStartElement(OURS, name, NAMESPACE);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
