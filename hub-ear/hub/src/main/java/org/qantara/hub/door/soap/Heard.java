package org.qantara.hub.door.soap;

import java.util.Locale;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.proof.Shown;
import org.qantara.hub.door.signature.Signatures;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/**
 * What a message says, whoever has sent it.
 *
 * @param signed whether it has a signature, which may be wrong
 */
record Heard(SoapRequest message, Call call, boolean signed) {
    /**
     * Reads what a message asks for.
     *
     * @throws Refused if it is not a call the hub knows
     */
    static Heard read(String contentType, byte[] body) throws SoapRefusal.Thrown {
        var message = SoapRequest.read(contentType, body);
        var read = EnvelopeReader.read(message.version(), message.envelope(), message.attachments());
        return new Heard(message, read.call(), read.signed());
    }

    /** The call as this partner's. */
    Asked by(PartnerId partner, Locale language) {
        return new Asked(partner, message.version(), call, language);
    }

    /**
     * The signature as a proof.
     *
     * @throws Refused if there are attachments, which it would not cover
     */
    Shown signature(Signatures signatures) {
        if (!message.attachments().byContentId().isEmpty())
            throw new Refused(ProblemCode.INVALID_REQUEST, "Content-Type", "text/xml, application/soap+xml");
        return signatures.shown(message.envelope(), message.version().namespace());
    }
}
