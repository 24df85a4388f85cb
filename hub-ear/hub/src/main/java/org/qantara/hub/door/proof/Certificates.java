package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;

/** Certificates that were shown in the TLS handshake of this very connection, by whoever holds the key. */
public final class Certificates {
    private final Keyring keyring;

    public Certificates(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Whoever holds a partner's certificate is counted under its name, and not with those who show nothing. */
    public Shown shown(X509Certificate certificate) {
        return new Shown(keyring.holder(certificate, PartnerCertificate.Use.TLS), this::prove);
    }

    private Proven prove(Optional<PartnerId> holder) {
        return holder.filter(partner -> keyring.allows(partner, AuthenticationMethod.MTLS))
                .<Proven>map(partner -> new Proven.As(partner, AuthenticationMethod.MTLS))
                .orElseGet(() -> new Proven.Not(AuthenticationMethod.MTLS, "nobody's certificate", holder));
    }
}
