package org.qantara.bench.peer;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** One pass over a SOAP 1.1 envelope: the message id of its WS-Addressing header, the candidate of its body. */
public final class EnvelopeParser {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String EUROPASS = "http://europass.cedefop.europa.eu/Europass";

    private final XMLInputFactory factory = new WstxInputFactory();

    EnvelopeParser() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** @throws NotAccepted if it is no such envelope, or the id or the surname is missing */
    public Candidate parse(byte[] envelope) {
        try {
            var in = factory.createXMLStreamReader(new ByteArrayInputStream(envelope));
            try {
                var candidate = envelope(new Pass(in));
                while (in.hasNext()) {
                    in.next(); // well-formed to the end
                }
                return candidate;
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new NotAccepted("not well-formed XML: " + e.getMessage());
        }
    }

    private static Candidate envelope(Pass pass) throws XMLStreamException {
        pass.in().nextTag();
        NotAccepted.unless(pass.isIn(SOAP) && pass.in().getLocalName().equals("Envelope"), "not a SOAP 1.1 envelope");
        var candidate = new Candidate();
        pass.each(part -> {
            switch (part) {
                case "Header" -> header(pass, candidate);
                case "Body" -> body(pass, candidate);
                default -> pass.skip();
            }
        });
        NotAccepted.unless(isGiven(candidate.messageId), "no wsa:MessageID");
        NotAccepted.unless(isGiven(candidate.surname), "no surname");
        return candidate;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }

    private static void header(Pass pass, Candidate candidate) throws XMLStreamException {
        pass.each(name -> {
            if (name.equals("MessageID") && pass.isIn(ADDRESSING)) {
                candidate.messageId = pass.text();
            } else {
                pass.skip();
            }
        });
    }

    private static void body(Pass pass, Candidate candidate) throws XMLStreamException {
        pass.each(document -> {
            NotAccepted.unless(document.equals("SkillsPassport") && pass.isIn(EUROPASS), "no SkillsPassport");
            pass.each(part -> {
                if (part.equals("LearnerInfo")) {
                    new LearnerParser(pass, candidate).read();
                } else {
                    pass.skip();
                }
            });
        });
    }
}
