package org.qantara.hub.door.soap;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.signature.Wss;
import org.qantara.hub.xml.SafeXml;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads an envelope in one pass, without a tree: its headers for what must be understood, its body for the call. */
final class EnvelopeReader {
    private static final QName SECURITY = new QName(Wss.WSSE, "Security");
    private static final QName SIGNATURE = new QName(XMLSignature.XMLNS, "Signature");

    private final SoapVersion version;
    private final XMLStreamReader2 in;
    private final CallReader call;
    private boolean signed;

    /**
     * What was read.
     *
     * @param signed whether a security header has a signature, which is not verified here
     */
    record Read(Call call, boolean signed) {}

    private EnvelopeReader(SoapVersion version, String envelope, Attachments attachments) throws XMLStreamException {
        this.version = version;
        this.in = SafeXml.reader(envelope);
        this.call = new CallReader(in, envelope, attachments);
    }

    /**
     * Reads the call in {@code envelope}.
     *
     * @throws Refused if it is not a call the hub knows
     */
    static Read read(SoapVersion version, String envelope, Attachments attachments) throws SoapRefusal.Thrown {
        if (envelope.isBlank()) throw new Refused(ProblemCode.EMPTY_DOCUMENT, "");
        try {
            return new EnvelopeReader(version, envelope, attachments).read();
        } catch (XMLStreamException wrong) {
            throw new Refused(SafeXml.problem(wrong));
        }
    }

    private Read read() throws SoapRefusal.Thrown {
        try {
            return new Read(envelope(), signed);
        } catch (XMLStreamException wrong) {
            throw new Refused(SafeXml.problem(wrong)).about(call.messageId());
        } catch (Refused refused) {
            throw refused.about(call.messageId());
        }
    }

    private Call envelope() throws XMLStreamException, SoapRefusal.Thrown {
        while (in.next() != START_ELEMENT)
            if (in.getEventType() == DTD)
                throw new Refused(ProblemCode.DOCTYPE_FORBIDDEN, SafeXml.at(in.getLocation()));
        if (!in.getLocalName().equals("Envelope")) throw expected("", "Envelope");
        if (!in.getNamespaceURI().equals(version.namespace()))
            throw new SoapRefusal.Thrown(new SoapRefusal.OtherVersion(version));
        in.nextTag();
        if (isSoap("Header")) header();
        if (!isSoap("Body")) throw expected("/Envelope", "Body");
        return body();
    }

    private void header() throws XMLStreamException, SoapRefusal.Thrown {
        var notUnderstood = new ArrayList<QName>();
        while (in.nextTag() == START_ELEMENT) {
            var name = in.getName();
            var must = mustBeUnderstood();
            var understood = name.equals(SECURITY) && holdsSignature();
            if (!name.equals(SECURITY)) in.skipElement();
            if (must && !understood) notUnderstood.add(name);
            signed |= understood;
        }
        if (!notUnderstood.isEmpty())
            throw new SoapRefusal.Thrown(new SoapRefusal.NotUnderstood(List.copyOf(notUnderstood)));
        in.nextTag();
    }

    /** Starts on the start tag of a security header, ends on its end tag. */
    private boolean holdsSignature() throws XMLStreamException {
        var found = false;
        while (in.next() != END_ELEMENT) {
            if (in.getEventType() != START_ELEMENT) continue;
            found |= in.getName().equals(SIGNATURE);
            in.skipElement();
        }
        return found;
    }

    /** Header blocks for others on the way are none of ours. */
    private boolean mustBeUnderstood() {
        var must = in.getAttributeValue(version.namespace(), "mustUnderstand");
        var forWhom = in.getAttributeValue(version.namespace(), version == SoapVersion.SOAP11 ? "actor" : "role");
        var forUs = forWhom == null
                || forWhom.isEmpty()
                || forWhom.endsWith("/next")
                || forWhom.endsWith("/role/ultimateReceiver");
        return forUs
                && must != null
                && (must.strip().equals("1") || must.strip().equals("true"));
    }

    private Call body() throws XMLStreamException {
        if (in.nextTag() != START_ELEMENT) throw expected("/Envelope/Body", Operation.ALL);
        var read = call.read();
        if (in.nextTag() == START_ELEMENT) throw new Refused(ProblemCode.INVALID_REQUEST, "/Envelope/Body", Rule.ONCE);
        while (in.next() != END_DOCUMENT)
            if (in.getEventType() == START_ELEMENT) throw expected("/Envelope", "Header, Body");
        return read;
    }

    private boolean isSoap(String name) {
        return in.getEventType() == START_ELEMENT
                && in.getLocalName().equals(name)
                && in.getNamespaceURI().equals(version.namespace());
    }

    private static Refused expected(String at, String what) {
        return new Refused(ProblemCode.INVALID_REQUEST, at, what);
    }
}
