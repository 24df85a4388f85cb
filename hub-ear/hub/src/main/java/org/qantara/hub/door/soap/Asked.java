package org.qantara.hub.door.soap;

import java.util.Locale;
import org.qantara.hub.registry.PartnerId;

/** A call on its way from the filter to the endpoint: who asks, what, and in which language they read. */
record Asked(PartnerId partner, SoapVersion version, Call call, Locale language) {
    static final String ATTRIBUTE = Asked.class.getName();

    /** Where the container has the endpoint of this SOAP version; not reachable from outside. */
    String endpoint() {
        return switch (version) {
            case SOAP11 -> "/soap/endpoint/1.1";
            case SOAP12 -> "/soap/endpoint/1.2";
        };
    }
}
