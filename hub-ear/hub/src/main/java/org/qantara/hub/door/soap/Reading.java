package org.qantara.hub.door.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Handover;
import org.qantara.hub.door.Refused;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;

/**
 * Reads the calls of one partner. What cannot be read may have been a submission, so that its refusal is journalled.
 */
final class Reading {
    /** A document of 10 MiB in base64 with line breaks, and an envelope around it. */
    private static final int LONGEST = 15 << 20;

    private final Receiving receiving;
    private final PartnerId partner;
    private final Locale language;

    Reading(Receiving receiving, PartnerId partner, Locale language) {
        this.receiving = receiving;
        this.partner = partner;
        this.language = language;
    }

    byte[] body(InputStream in) throws IOException {
        return Bodies.read(in, LONGEST)
                .orElseThrow(() -> Handover.tooLarge("").journalled(receiving, partner, Via.SOAP));
    }

    /** @throws Refused if it is not a call the hub knows */
    Asked call(String contentType, byte[] body) throws SoapRefusal.Thrown {
        try {
            return Asked.read(partner, contentType, body, language);
        } catch (Refused refused) {
            throw refused.journalled(receiving, partner, Via.SOAP);
        } catch (SoapRefusal.Thrown refused) {
            var problem = refused.refusal().problem();
            var refusal = receiving
                    .refuse(partner, Optional.empty(), Via.SOAP, problem)
                    .refusal();
            throw refused.journalled(refusal);
        }
    }
}
