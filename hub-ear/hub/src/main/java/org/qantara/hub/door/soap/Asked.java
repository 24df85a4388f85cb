package org.qantara.hub.door.soap;

import java.util.Locale;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;

/** A call on its way from the filter to the endpoint: who asks, what, and in which language they read. */
record Asked(PartnerId partner, SoapVersion version, Call call, Locale language) {
    static final String ATTRIBUTE = Asked.class.getName();

    /**
     * Reads what a message asks for.
     *
     * @throws Refused if it is not a call the hub knows
     */
    static Asked read(PartnerId partner, String contentType, byte[] body, Locale language) throws SoapRefusal.Thrown {
        var message = SoapRequest.read(contentType, body);
        var call = EnvelopeReader.read(message.version(), message.envelope(), message.attachments());
        return new Asked(partner, message.version(), call, language);
    }

    /** Where the container has the endpoint of this SOAP version; not reachable from outside. */
    String endpoint() {
        return switch (version) {
            case SOAP11 -> "/soap/endpoint/1.1";
            case SOAP12 -> "/soap/endpoint/1.2";
        };
    }
}
