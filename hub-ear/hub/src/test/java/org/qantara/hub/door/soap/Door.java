package org.qantara.hub.door.soap;

import java.util.Locale;
import org.qantara.hub.door.Incident;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.registry.PartnerId;

/** The SOAP door without a container: reads a message, has it carried out, and tells what is wrong with it. */
record Door(Exchange exchange, Receiving receiving) {
    SoapAnswer answer(PartnerId partner, String contentType, byte[] message, Locale language) {
        var faults = new Faults(SoapRequest.version(contentType), language);
        try {
            var heard = new Reading(receiving, partner).call(contentType, message);
            return exchange.answer(heard.by(partner, language));
        } catch (SoapRefusal.Thrown refused) {
            return faults.of(refused);
        } catch (RuntimeException refused) {
            return faults.of(Incident.of(refused));
        }
    }
}
