package org.qantara.hub.channel;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.xml.SafeXml;

/** What stands in the body of an endpoint's answer. UTF-8 is expected, as {@code delivery.wsdl} says. */
sealed interface SoapBody {
    /** The response that was expected, its parts by their names. */
    record Said(Map<String, String> parts) implements SoapBody {
        Optional<String> text(String name) {
            return Optional.ofNullable(parts.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /** A SOAP fault: the endpoint failed. */
    record Fault() implements SoapBody {}

    /** No SOAP, or another response. */
    record Unintelligible() implements SoapBody {}

    static SoapBody read(byte[] body, String response) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var in = SafeXml.reader(text.strip());
            if (!enter(in, "Envelope")) return new Unintelligible();
            while (in.nextTag() == START_ELEMENT && !isSoap(in, "Body")) in.skipElement();
            return in.getEventType() == START_ELEMENT && in.nextTag() == START_ELEMENT
                    ? body(in, response)
                    : new Unintelligible();
        } catch (XMLStreamException | CharacterCodingException notXml) {
            return new Unintelligible();
        }
    }

    private static boolean enter(XMLStreamReader2 in, String root) throws XMLStreamException {
        while (in.next() != START_ELEMENT) if (in.getEventType() == DTD) return false;
        return isSoap(in, root);
    }

    private static SoapBody body(XMLStreamReader2 in, String response) throws XMLStreamException {
        if (isSoap(in, "Fault")) return new Fault();
        var isResponse =
                in.getLocalName().equals(response) && in.getNamespaceURI().equals(SoapDelivery.NAMESPACE);
        if (!isResponse) return new Unintelligible();
        var said = new HashMap<String, String>();
        while (in.nextTag() == START_ELEMENT) {
            if (!in.getNamespaceURI().equals(SoapDelivery.NAMESPACE)) in.skipElement();
            else if (said.put(in.getLocalName(), in.getElementText()) != null) return new Unintelligible();
        }
        for (var event = in.getEventType(); event != END_DOCUMENT; event = in.next()) {} // it must be whole
        return new Said(said);
    }

    private static boolean isSoap(XMLStreamReader2 in, String name) {
        return in.getLocalName().equals(name) && in.getNamespaceURI().equals(SoapDelivery.SOAP);
    }
}
