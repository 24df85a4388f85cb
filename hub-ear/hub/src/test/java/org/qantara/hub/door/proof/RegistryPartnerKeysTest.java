package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.certificates.Authorities;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerCertificate.Use;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Revocation;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;

class RegistryPartnerKeysTest {
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final TestKeys AUTHORITY = TestKeys.authority("trusted");
    private static final TestKeys PINNED = TestKeys.own("whoever");

    @Test
    void aPinnedCertificateIsThePartnersForWhatItIsPinnedFor() {
        var partnerKeys = partnerKeys(anapec(Set.of(), new PartnerCertificate(Use.TLS, PINNED.certificate())));

        assertThat(partnerKeys.holder(PINNED.certificate(), Use.TLS)).contains(ANAPEC);
        assertThat(partnerKeys.holder(PINNED.certificate(), Use.SIGNATURE)).isEmpty();
    }

    @Test
    void whatATrustedAuthorityIssuedIsOfThePartnerItNames() {
        var partnerKeys = partnerKeys(anapec(Set.of()));

        assertThat(partnerKeys.holder(TestKeys.issued("anapec", "trusted").certificate(), Use.TLS))
                .contains(ANAPEC);
        assertThat(partnerKeys.holder(TestKeys.issued("anapec", "trusted").certificate(), Use.SIGNATURE))
                .contains(ANAPEC);
    }

    @Test
    void whatIsOfNobodyInTheRegistryOrIssuedBySomebodyElseIsNobodys() {
        var partnerKeys = partnerKeys(anapec(Set.of()));
        TestKeys.authority("another");

        assertThat(partnerKeys.holder(TestKeys.issued("atlantis", "trusted").certificate(), Use.TLS))
                .isEmpty();
        assertThat(partnerKeys.holder(TestKeys.issued("anapec", "another").certificate(), Use.TLS))
                .isEmpty();
        assertThat(partnerKeys.holder(TestKeys.own("anapec").certificate(), Use.TLS))
                .isEmpty();
        assertThat(partnerKeys.holder(AUTHORITY.certificate(), Use.TLS)).isEmpty();
    }

    @Test
    void aPartnersOwnCertificateAmongTheTrustedOnesIsNoAuthorityAndNotWhoItSaysItIs() {
        var own = TestKeys.own("anapec");
        var asAuthority = TestKeys.ownAsAuthority("vdab-itself");
        var partnerKeys = new RegistryPartnerKeys(
                new Registry(List.of(anapec(Set.of())), List.of()),
                new Authorities(List.of(own.certificate(), asAuthority.certificate())),
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

        assertThat(partnerKeys.holder(own.certificate(), Use.TLS)).isEmpty();
        assertThat(partnerKeys.holder(TestKeys.issued("anapec", "vdab-itself").certificate(), Use.TLS))
                .isEmpty();
    }

    @Test
    void aCertificateThatIsNotValidNowIsNobodys() {
        var partner = anapec(Set.of(), new PartnerCertificate(Use.TLS, PINNED.certificate()));

        assertThat(partnerKeys(partner, "2025-12-30").holder(PINNED.certificate(), Use.TLS))
                .isEmpty();
        assertThat(partnerKeys(partner, "2036-01-01").holder(PINNED.certificate(), Use.TLS))
                .isEmpty();
        assertThat(partnerKeys(partner, "2036-01-01")
                        .holder(TestKeys.issued("anapec", "trusted").certificate(), Use.TLS))
                .isEmpty();
    }

    @Test
    void aKeyCountsFromItsFirstDayToItsLast() {
        var partner = anapec(Set.of());

        assertThat(partnerKeys(partner, "2025-12-31").tokenKeys(ANAPEC)).isEmpty();
        assertThat(partnerKeys(partner, "2026-01-01").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(partnerKeys(partner, "2026-12-31").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(partnerKeys(partner, "2027-01-01").tokenKeys(ANAPEC)).isEmpty();
        assertThat(partnerKeys(partner).tokenKeys(new PartnerId("atlantis"))).isEmpty();
    }

    @Test
    void aKeyThatIsRevokedCountsNoMoreFromThatDayOn() {
        var partner = anapec(List.of(key(Optional.of(new Revocation(LocalDate.parse("2026-03-02"))))));

        assertThat(partnerKeys(partner, "2026-03-01").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(partnerKeys(partner, "2026-03-02").tokenKeys(ANAPEC)).isEmpty();
        assertThat(partnerKeys(anapec(List.of(key(Optional.of(Revocation.ALWAYS)))))
                        .tokenKeys(ANAPEC))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPinnedCertificateThatIsRevokedIsNobodysFromThatDayOn(Use use) {
        var day = Optional.of(new Revocation(LocalDate.parse("2026-03-02")));
        var partner = anapec(Set.of(), new PartnerCertificate(use, PINNED.certificate(), day));

        assertThat(partnerKeys(partner, "2026-03-01").holder(PINNED.certificate(), use))
                .contains(ANAPEC);
        assertThat(partnerKeys(partner, "2026-03-02").holder(PINNED.certificate(), use))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatAnAuthorityIssuedIsNobodysForAnythingOnceTheRegistrySaysItIsRevoked(Use use) {
        var issued = TestKeys.issued("anapec", "trusted").certificate();
        var revoked = new PartnerCertificate(Use.TLS, issued, Optional.of(Revocation.ALWAYS));

        assertThat(partnerKeys(anapec(Set.of(), revoked)).holder(issued, use)).isEmpty();
        assertThat(partnerKeys(anapec(Set.of(), revoked, new PartnerCertificate(use, issued)))
                        .holder(issued, use))
                .as("not even if it is pinned as well")
                .isEmpty();
    }

    @Test
    void aCertificateIsToldInOneLine() {
        var revoked = Optional.of(new Revocation(LocalDate.parse("2026-05-01")));

        assertThat(new PartnerCertificate(Use.TLS, PINNED.certificate(), revoked))
                .asString()
                .matches("TLS CN=whoever, number [0-9a-f]+, revoked from 2026-05-01");
    }

    @Test
    void aPartnerMayUseAnyWayUnlessItsEntryNamesSome() {
        var strict = partnerKeys(anapec(Set.of(AuthenticationMethod.MTLS)));

        assertThat(partnerKeys(anapec(Set.of())).allows(ANAPEC, AuthenticationMethod.PASSWORD))
                .isTrue();
        assertThat(strict.allows(ANAPEC, AuthenticationMethod.MTLS)).isTrue();
        assertThat(strict.allows(ANAPEC, AuthenticationMethod.PASSWORD)).isFalse();
        assertThat(strict.allows(new PartnerId("atlantis"), AuthenticationMethod.MTLS))
                .isFalse();
    }

    private static RegistryPartnerKeys partnerKeys(Partner partner) {
        return partnerKeys(partner, "2026-03-01");
    }

    private static RegistryPartnerKeys partnerKeys(Partner partner, String day) {
        var now = Instant.parse(day + "T12:00:00Z");
        return new RegistryPartnerKeys(
                new Registry(List.of(partner), List.of()),
                new Authorities(List.of(AUTHORITY.certificate())),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Partner anapec(Set<AuthenticationMethod> authentication, PartnerCertificate... certificates) {
        return anapec(authentication, List.of(key(Optional.empty())), certificates);
    }

    private static Partner anapec(List<PartnerKey> keys) {
        return anapec(Set.of(), keys);
    }

    private static PartnerKey key(Optional<Revocation> revoked) {
        return new PartnerKey(
                PartnerKey.Use.TOKEN, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), "{}", revoked);
    }

    private static Partner anapec(
            Set<AuthenticationMethod> authentication, List<PartnerKey> keys, PartnerCertificate... certificates) {
        return new Partner(
                ANAPEC,
                Map.of(),
                Institution.EMPLOYMENT_SERVICE,
                Optional.empty(),
                Status.LIVE,
                List.of(),
                new FormatId("europass-xml"),
                new Access.MailboxPull(),
                authentication,
                keys,
                List.of(certificates));
    }
}
