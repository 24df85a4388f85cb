package org.qantara.hub.door.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;

class CertificatesTest {
    private static final String GATEWAY = "192.0.2.7";
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final FakePartnerKeys partnerKeys = new FakePartnerKeys();
    private final Certificates certificates = new Certificates(partnerKeys);
    private final Doorkeeper doorkeeper = new Doorkeeper(new Attempts(CLOCK), (_, _) -> {});

    @Test
    void whoShowsNothingReadableDoesNotShutOutAPartnerAtTheSameAddress() {
        var anapec = TestKeys.own("anapec").certificate();
        partnerKeys.certificates.put(anapec, ANAPEC);
        partnerKeys.known.add(ANAPEC);
        var tokens = new Tokens(partnerKeys, "https://hub.example", new MemoryReplays(), CLOCK);
        var unknown = TestKeys.own("nobody").certificate();
        for (int i = 0; i < Attempts.MOST; i++)
            assertThat(doorkeeper.admit(GATEWAY, i % 2 == 0 ? tokens.shown("x") : certificates.shown(unknown)))
                    .isEmpty();
        assertThatThrownBy(() -> doorkeeper.admit(GATEWAY, certificates.shown(unknown)))
                .isInstanceOf(Refused.class);

        assertThat(doorkeeper.admit(GATEWAY, certificates.shown(anapec)))
                .contains(new Proven.As(ANAPEC, AuthenticationMethod.MTLS));
    }

    @Test
    void aPartnerThatMayNotUseItIsNotLetInByItsCertificate() {
        var anapec = TestKeys.own("anapec").certificate();
        partnerKeys.certificates.put(anapec, ANAPEC);
        partnerKeys.known.add(ANAPEC);
        partnerKeys.forbidden.add(AuthenticationMethod.MTLS);

        assertThat(doorkeeper.admit(GATEWAY, certificates.shown(anapec))).isEmpty();
    }
}
