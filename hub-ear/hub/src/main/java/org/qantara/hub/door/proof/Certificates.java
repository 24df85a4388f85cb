package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;

/** Certificates that were shown in the TLS handshake of this very connection, by whoever holds the key. */
public final class Certificates {
    private final PartnerKeys partnerKeys;

    public Certificates(PartnerKeys partnerKeys) {
        this.partnerKeys = partnerKeys;
    }

    /** Whoever holds a partner's certificate is counted under its name, and not with those who show nothing. */
    public Shown shown(X509Certificate certificate) {
        return new Shown(partnerKeys.holder(certificate, PartnerCertificate.Use.TLS), this::prove);
    }

    private Proven prove(Optional<PartnerId> holder) {
        return holder.filter(partner -> partnerKeys.allows(partner, AuthenticationMethod.MTLS))
                .<Proven>map(partner -> new Proven.As(partner, AuthenticationMethod.MTLS))
                .orElseGet(() -> new Proven.Not(AuthenticationMethod.MTLS, "nobody's certificate", holder));
    }
}
