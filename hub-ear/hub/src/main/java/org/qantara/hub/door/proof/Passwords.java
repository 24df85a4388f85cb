package org.qantara.hub.door.proof;

import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.PartnerId;

/** Ids and secrets, as HTTP Basic brings them (RFC 7617). */
public final class Passwords {
    private final Credentials credentials;
    private final PartnerKeys partnerKeys;

    public Passwords(Credentials credentials, PartnerKeys partnerKeys) {
        this.credentials = credentials;
        this.partnerKeys = partnerKeys;
    }

    /** A secret as a caller shows it; wrong and not allowed take the same time. */
    public Shown shown(String id, String secret) {
        var claimed = Optional.of(id).filter(PartnerId::isOne).map(PartnerId::new);
        return new Shown(
                claimed,
                _ -> credentials
                        .authenticate(id, secret)
                        .filter(partner -> partnerKeys.allows(partner, AuthenticationMethod.PASSWORD))
                        .<Proven>map(partner -> new Proven.As(partner, AuthenticationMethod.PASSWORD))
                        .orElseGet(() -> new Proven.Not(AuthenticationMethod.PASSWORD, "not this secret", claimed)));
    }
}
