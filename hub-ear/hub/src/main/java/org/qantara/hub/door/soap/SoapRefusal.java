package org.qantara.hub.door.soap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What SOAP itself has a fault for. */
sealed interface SoapRefusal {
    /** The same as a problem of the hub's own. */
    Problem problem();

    /** Header blocks that must be understood and are not (SOAP 1.1, 4.2.3; SOAP 1.2, 5.4.8). */
    record NotUnderstood(List<QName> headers) implements SoapRefusal {
        @Override
        public Problem problem() {
            return Problem.of(ProblemCode.INVALID_REQUEST, "/Envelope/Header", "mustUnderstand=0");
        }
    }

    /** The envelope is not of the version that the content type says (SOAP 1.1, 4.4.1; SOAP 1.2, 5.4.7). */
    record OtherVersion(SoapVersion expected) implements SoapRefusal {
        @Override
        public Problem problem() {
            var soap = expected.namespace() + " (" + expected.mediaType() + ")";
            return Problem.of(ProblemCode.INVALID_REQUEST, "/Envelope", soap);
        }
    }

    /** Ends the reading of an envelope. */
    final class Thrown extends Exception {
        private final transient SoapRefusal refusal;
        private final transient Optional<UUID> reference;

        Thrown(SoapRefusal refusal) {
            this(refusal, Optional.empty());
        }

        private Thrown(SoapRefusal refusal, Optional<UUID> reference) {
            super(refusal.getClass().getSimpleName(), null, false, false);
            this.refusal = refusal;
            this.reference = reference;
        }

        /** The same, once it is in the journal under this id. */
        Thrown journalled(UUID id) {
            return new Thrown(refusal, Optional.of(id));
        }

        Optional<String> reference() {
            return reference.map(UUID::toString);
        }

        SoapRefusal refusal() {
            return refusal;
        }
    }
}
