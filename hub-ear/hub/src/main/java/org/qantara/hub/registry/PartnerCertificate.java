package org.qantara.hub.registry;

import java.security.cert.X509Certificate;

/** A certificate of a partner (RFC 5280); how long it is valid it says itself. */
public record PartnerCertificate(Use use, X509Certificate certificate) {
    /** What it is for. */
    public enum Use {
        /** The partner shows it in the TLS handshake. */
        TLS,
        /** The partner signs with its key. */
        SIGNATURE
    }
}
