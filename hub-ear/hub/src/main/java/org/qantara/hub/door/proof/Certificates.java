package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;

/** Certificates that were shown in the TLS handshake of this very connection, by whoever holds the key. */
public final class Certificates {
    private final Keyring keyring;

    public Certificates(Keyring keyring) {
        this.keyring = keyring;
    }

    public Shown shown(X509Certificate certificate) {
        return new Shown(
                Optional.empty(),
                _ -> keyring.holder(certificate, PartnerCertificate.Use.TLS)
                        .filter(partner -> keyring.allows(partner, AuthenticationMethod.MTLS))
                        .<Proven>map(partner -> new Proven.As(partner, AuthenticationMethod.MTLS))
                        .orElseGet(() ->
                                new Proven.Not(AuthenticationMethod.MTLS, "nobody's certificate", Optional.empty())));
    }
}
