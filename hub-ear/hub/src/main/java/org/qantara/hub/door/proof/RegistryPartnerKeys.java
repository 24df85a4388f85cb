package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.qantara.certificates.Authorities;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Registry;

/**
 * The registry's own. A certificate is a partner's if the registry has that very certificate for it, or if a
 * trusted authority issued it to the partner's id as its common name; one that anybody's entry says is revoked is
 * nobody's.
 */
public final class RegistryPartnerKeys implements PartnerKeys {
    private final Registry registry;
    private final Authorities authorities;
    private final Clock clock;

    public RegistryPartnerKeys(Registry registry, Authorities authorities, Clock clock) {
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
        var today = today(clock.instant());
        return registry.partner(partner).map(Partner::keys).orElse(List.of()).stream()
                .filter(key -> key.use() == PartnerKey.Use.TOKEN && key.isValidOn(today))
                .map(PartnerKey::jwk)
                .toList();
    }

    @Override
    public Optional<PartnerId> holder(X509Certificate certificate, PartnerCertificate.Use use) {
        var now = clock.instant();
        if (!isValid(certificate, now) || isRevoked(certificate, today(now))) return Optional.empty();
        return pinned(certificate, use)
                .or(() -> authorities
                        .subject(certificate, now)
                        .filter(PartnerId::isOne)
                        .map(PartnerId::new)
                        .filter(this::isKnown));
    }

    private boolean isKnown(PartnerId partner) {
        return registry.partner(partner).isPresent();
    }

    private Optional<PartnerId> pinned(X509Certificate shown, PartnerCertificate.Use use) {
        return registry.partners().stream()
                .filter(partner -> partner.certificates().stream()
                        .anyMatch(it -> it.use() == use && it.certificate().equals(shown)))
                .map(Partner::id)
                .findFirst();
    }

    private boolean isRevoked(X509Certificate shown, LocalDate today) {
        return registry.partners().stream()
                .flatMap(partner -> partner.certificates().stream())
                .anyMatch(it -> it.isRevokedOn(today) && it.certificate().equals(shown));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !Date.from(now).before(certificate.getNotBefore())
                && !Date.from(now).after(certificate.getNotAfter());
    }
}
