package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;

/** Keys as a test hands them out; everything is allowed to whoever has one, until it is forbidden. */
public final class FakePartnerKeys implements PartnerKeys {
    public final Map<PartnerId, List<String>> tokenKeys = new HashMap<>();
    public final Map<X509Certificate, PartnerId> certificates = new HashMap<>();
    public final Set<PartnerId> known = new java.util.HashSet<>();
    public final Set<AuthenticationMethod> forbidden = EnumSet.noneOf(AuthenticationMethod.class);

    public void add(PartnerId partner, String jwk) {
        known.add(partner);
        tokenKeys.computeIfAbsent(partner, _ -> new ArrayList<>()).add(jwk);
    }

    @Override
    public boolean allows(PartnerId partner, AuthenticationMethod method) {
        return known.contains(partner) && !forbidden.contains(method);
    }

    @Override
    public List<String> tokenKeys(PartnerId partner) {
        return tokenKeys.getOrDefault(partner, List.of());
    }

    @Override
    public Optional<PartnerId> holder(X509Certificate certificate, PartnerCertificate.Use use) {
        return Optional.ofNullable(certificates.get(certificate));
    }
}
