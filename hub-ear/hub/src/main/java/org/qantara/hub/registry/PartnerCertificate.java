package org.qantara.hub.registry;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of a partner (RFC 5280); how long it is valid it says itself.
 *
 * @param revoked since when it counts no more for anything, also if an authority issued it
 */
public record PartnerCertificate(Use use, X509Certificate certificate, Optional<Revocation> revoked) {
    /** What it is for. */
    public enum Use {
        /** The partner shows it in the TLS handshake. */
        TLS,
        /** The partner signs with its key. */
        SIGNATURE
    }

    /** One that is not revoked. */
    public PartnerCertificate(Use use, X509Certificate certificate) {
        this(use, certificate, Optional.empty());
    }

    public boolean isRevokedOn(LocalDate day) {
        return revoked.filter(it -> it.isInForce(day)).isPresent();
    }

    /** In one line. */
    @Override
    public String toString() {
        return use + " " + certificate.getSubjectX500Principal() + ", number "
                + certificate.getSerialNumber().toString(16)
                + revoked.map(it -> ", " + it).orElse("");
    }
}
