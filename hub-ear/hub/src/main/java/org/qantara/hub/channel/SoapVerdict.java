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
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Answer.Verdict;
import org.qantara.hub.xml.SafeXml;

/** What an endpoint's answer to {@code deliver} is. UTF-8 is expected, as {@code delivery.wsdl} says. */
sealed interface SoapVerdict {
    /** The partner's own verdict. */
    record Said(Answer answer) implements SoapVerdict {}

    /** A SOAP fault: the endpoint failed. */
    record Fault() implements SoapVerdict {}

    /** No SOAP, or no verdict in it. */
    record Unintelligible() implements SoapVerdict {}

    static SoapVerdict read(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var in = SafeXml.reader(text.strip());
            if (!enter(in, "Envelope")) return new Unintelligible();
            while (in.nextTag() == START_ELEMENT && !isSoap(in, "Body")) in.skipElement();
            return in.getEventType() == START_ELEMENT && in.nextTag() == START_ELEMENT
                    ? body(in)
                    : new Unintelligible();
        } catch (XMLStreamException | CharacterCodingException notXml) {
            return new Unintelligible();
        }
    }

    private static boolean enter(XMLStreamReader2 in, String root) throws XMLStreamException {
        while (in.next() != START_ELEMENT) if (in.getEventType() == DTD) return false;
        return isSoap(in, root);
    }

    private static SoapVerdict body(XMLStreamReader2 in) throws XMLStreamException {
        if (isSoap(in, "Fault")) return new Fault();
        var isResponse = in.getLocalName().equals("deliverResponse")
                && in.getNamespaceURI().equals(SoapDelivery.NAMESPACE);
        if (!isResponse) return new Unintelligible();
        var said = new HashMap<String, String>();
        while (in.nextTag() == START_ELEMENT) {
            if (!in.getNamespaceURI().equals(SoapDelivery.NAMESPACE)) in.skipElement();
            else if (said.put(in.getLocalName(), in.getElementText()) != null) return new Unintelligible();
        }
        for (var event = in.getEventType(); event != END_DOCUMENT; event = in.next()) {} // it must be whole
        return verdict(said);
    }

    private static SoapVerdict verdict(Map<String, String> said) {
        var reference = text(said, "reference");
        var reason = text(said, "reason");
        return switch (said.getOrDefault("verdict", "").strip()) {
            case "accepted" -> new Said(new Answer(Verdict.ACCEPTED, reference, reason));
            case "refused" -> new Said(new Answer(Verdict.REFUSED, reference, reason));
            default -> new Unintelligible();
        };
    }

    private static Optional<String> text(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isSoap(XMLStreamReader2 in, String name) {
        return in.getLocalName().equals(name) && in.getNamespaceURI().equals(SoapDelivery.SOAP);
    }
}
