package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Registry;

/**
 * The registry as a keyring. A certificate is a partner's if the registry has that very certificate for it, or if a
 * trusted authority issued it to the partner's id as its common name.
 */
public final class RegistryKeyring implements Keyring {
    private final Registry registry;
    private final Authorities authorities;
    private final Clock clock;

    public RegistryKeyring(Registry registry, Authorities authorities, Clock clock) {
        this.registry = registry;
        this.authorities = authorities;
        this.clock = clock;
    }

    @Override
    public boolean allows(PartnerId partner, AuthenticationMethod method) {
        return registry.partner(partner).filter(it -> it.mayUse(method)).isPresent();
    }

    @Override
    public List<String> tokenKeys(PartnerId partner) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return registry.partner(partner).map(Partner::keys).orElse(List.of()).stream()
                .filter(key -> key.use() == PartnerKey.Use.TOKEN && key.isValidOn(today))
                .map(PartnerKey::jwk)
                .toList();
    }

    @Override
    public Optional<PartnerId> holder(X509Certificate certificate, PartnerCertificate.Use use) {
        var now = clock.instant();
        if (!isValid(certificate, now)) return Optional.empty();
        return pinned(new PartnerCertificate(use, certificate))
                .or(() -> authorities.subject(certificate, now).filter(this::isKnown));
    }

    private boolean isKnown(PartnerId partner) {
        return registry.partner(partner).isPresent();
    }

    private Optional<PartnerId> pinned(PartnerCertificate shown) {
        return registry.partners().stream()
                .filter(partner -> partner.certificates().contains(shown))
                .map(Partner::id)
                .findFirst();
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !Date.from(now).before(certificate.getNotBefore())
                && !Date.from(now).after(certificate.getNotAfter());
    }
}
