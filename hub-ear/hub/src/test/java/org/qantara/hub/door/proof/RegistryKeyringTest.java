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

class RegistryKeyringTest {
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final TestKeys AUTHORITY = TestKeys.authority("trusted");
    private static final TestKeys PINNED = TestKeys.own("whoever");

    @Test
    void aPinnedCertificateIsThePartnersForWhatItIsPinnedFor() {
        var keyring = keyring(anapec(Set.of(), new PartnerCertificate(Use.TLS, PINNED.certificate())));

        assertThat(keyring.holder(PINNED.certificate(), Use.TLS)).contains(ANAPEC);
        assertThat(keyring.holder(PINNED.certificate(), Use.SIGNATURE)).isEmpty();
    }

    @Test
    void whatATrustedAuthorityIssuedIsOfThePartnerItNames() {
        var keyring = keyring(anapec(Set.of()));

        assertThat(keyring.holder(TestKeys.issued("anapec", "trusted").certificate(), Use.TLS))
                .contains(ANAPEC);
        assertThat(keyring.holder(TestKeys.issued("anapec", "trusted").certificate(), Use.SIGNATURE))
                .contains(ANAPEC);
    }

    @Test
    void whatIsOfNobodyInTheRegistryOrIssuedBySomebodyElseIsNobodys() {
        var keyring = keyring(anapec(Set.of()));
        TestKeys.authority("another");

        assertThat(keyring.holder(TestKeys.issued("atlantis", "trusted").certificate(), Use.TLS))
                .isEmpty();
        assertThat(keyring.holder(TestKeys.issued("anapec", "another").certificate(), Use.TLS))
                .isEmpty();
        assertThat(keyring.holder(TestKeys.own("anapec").certificate(), Use.TLS))
                .isEmpty();
        assertThat(keyring.holder(AUTHORITY.certificate(), Use.TLS)).isEmpty();
    }

    @Test
    void aPartnersOwnCertificateAmongTheTrustedOnesIsNoAuthorityAndNotWhoItSaysItIs() {
        var own = TestKeys.own("anapec");
        var asAuthority = TestKeys.ownAsAuthority("vdab-itself");
        var keyring = new RegistryKeyring(
                new Registry(List.of(anapec(Set.of())), List.of()),
                new Authorities(List.of(own.certificate(), asAuthority.certificate())),
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

        assertThat(keyring.holder(own.certificate(), Use.TLS)).isEmpty();
        assertThat(keyring.holder(TestKeys.issued("anapec", "vdab-itself").certificate(), Use.TLS))
                .isEmpty();
    }

    @Test
    void aCertificateThatIsNotValidNowIsNobodys() {
        var partner = anapec(Set.of(), new PartnerCertificate(Use.TLS, PINNED.certificate()));

        assertThat(keyring(partner, "2025-12-30").holder(PINNED.certificate(), Use.TLS))
                .isEmpty();
        assertThat(keyring(partner, "2036-01-01").holder(PINNED.certificate(), Use.TLS))
                .isEmpty();
        assertThat(keyring(partner, "2036-01-01")
                        .holder(TestKeys.issued("anapec", "trusted").certificate(), Use.TLS))
                .isEmpty();
    }

    @Test
    void aKeyCountsFromItsFirstDayToItsLast() {
        var partner = anapec(Set.of());

        assertThat(keyring(partner, "2025-12-31").tokenKeys(ANAPEC)).isEmpty();
        assertThat(keyring(partner, "2026-01-01").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(keyring(partner, "2026-12-31").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(keyring(partner, "2027-01-01").tokenKeys(ANAPEC)).isEmpty();
        assertThat(keyring(partner).tokenKeys(new PartnerId("atlantis"))).isEmpty();
    }

    @Test
    void aKeyThatIsRevokedCountsNoMoreFromThatDayOn() {
        var partner = anapec(List.of(key(Optional.of(new Revocation(LocalDate.parse("2026-03-02"))))));

        assertThat(keyring(partner, "2026-03-01").tokenKeys(ANAPEC)).containsExactly("{}");
        assertThat(keyring(partner, "2026-03-02").tokenKeys(ANAPEC)).isEmpty();
        assertThat(keyring(anapec(List.of(key(Optional.of(Revocation.ALWAYS))))).tokenKeys(ANAPEC))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPinnedCertificateThatIsRevokedIsNobodysFromThatDayOn(Use use) {
        var day = Optional.of(new Revocation(LocalDate.parse("2026-03-02")));
        var partner = anapec(Set.of(), new PartnerCertificate(use, PINNED.certificate(), day));

        assertThat(keyring(partner, "2026-03-01").holder(PINNED.certificate(), use))
                .contains(ANAPEC);
        assertThat(keyring(partner, "2026-03-02").holder(PINNED.certificate(), use))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatAnAuthorityIssuedIsNobodysForAnythingOnceTheRegistrySaysItIsRevoked(Use use) {
        var issued = TestKeys.issued("anapec", "trusted").certificate();
        var revoked = new PartnerCertificate(Use.TLS, issued, Optional.of(Revocation.ALWAYS));

        assertThat(keyring(anapec(Set.of(), revoked)).holder(issued, use)).isEmpty();
        assertThat(keyring(anapec(Set.of(), revoked, new PartnerCertificate(use, issued)))
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
        var strict = keyring(anapec(Set.of(AuthenticationMethod.MTLS)));

        assertThat(keyring(anapec(Set.of())).allows(ANAPEC, AuthenticationMethod.PASSWORD))
                .isTrue();
        assertThat(strict.allows(ANAPEC, AuthenticationMethod.MTLS)).isTrue();
        assertThat(strict.allows(ANAPEC, AuthenticationMethod.PASSWORD)).isFalse();
        assertThat(strict.allows(new PartnerId("atlantis"), AuthenticationMethod.MTLS))
                .isFalse();
    }

    private static RegistryKeyring keyring(Partner partner) {
        return keyring(partner, "2026-03-01");
    }

    private static RegistryKeyring keyring(Partner partner, String day) {
        var now = Instant.parse(day + "T12:00:00Z");
        return new RegistryKeyring(
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
