package org.qantara.hub.door.soap;

import java.util.List;
import javax.xml.namespace.QName;

/** What SOAP itself has a fault for. */
sealed interface SoapRefusal {
    /** Header blocks that must be understood and are not (SOAP 1.1, 4.2.3; SOAP 1.2, 5.4.8). */
    record NotUnderstood(List<QName> headers) implements SoapRefusal {}

    /** The envelope is not of the version that the content type says (SOAP 1.1, 4.4.1; SOAP 1.2, 5.4.7). */
    record OtherVersion() implements SoapRefusal {}

    /** Ends the reading of an envelope. */
    final class Thrown extends Exception {
        private final transient SoapRefusal refusal;

        Thrown(SoapRefusal refusal) {
            super(refusal.getClass().getSimpleName(), null, false, false);
            this.refusal = refusal;
        }

        SoapRefusal refusal() {
            return refusal;
        }
    }
}
