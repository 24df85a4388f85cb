package org.qantara.hub.door.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
    static final int LONGEST = 15 << 20;

    private final Receiving receiving;
    private final PartnerId partner;

    Reading(Receiving receiving, PartnerId partner) {
        this.receiving = receiving;
        this.partner = partner;
    }

    byte[] body(HttpServletRequest request) throws IOException {
        return Bodies.read(request, LONGEST)
                .orElseThrow(() -> Handover.tooLarge("").journalled(receiving, partner, Via.SOAP));
    }

    /** @throws Refused if it is not a call the hub knows */
    Heard call(String contentType, byte[] body) throws SoapRefusal.Thrown {
        try {
            return Heard.read(contentType, body);
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
