package org.qantara.hub.door.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.qantara.hub.door.proof.PartnerKeys;
import org.qantara.hub.door.proof.Proven;
import org.qantara.hub.door.proof.Replays;
import org.qantara.hub.door.proof.Shown;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;

/** Signed messages as proofs of who sent them. */
public final class Signatures {
    private final PartnerKeys partnerKeys;
    private final Replays replays;
    private final Clock clock;

    public Signatures(PartnerKeys partnerKeys, Replays replays, Clock clock) {
        this.partnerKeys = partnerKeys;
        this.replays = replays;
        this.clock = clock;
    }

    /**
     * A signed message as it came; checking a right one uses it up.
     *
     * @param soap namespace of the envelope
     * @throws org.qantara.hub.door.Refused if it is not well-formed
     */
    public Shown shown(String message, String soap) {
        try {
            var parts = SignedParts.of(Tree.of(message), soap);
            var verification = new Verification(parts);
            var certificate = verification.certificate();
            var holder = partnerKeys.holder(certificate, PartnerCertificate.Use.SIGNATURE);
            return new Shown(holder, known -> prove(parts, verification, certificate, known));
        } catch (NotSigned wrong) {
            return new Shown(Optional.empty(), nobody -> not(wrong, nobody));
        }
    }

    private Proven prove(
            SignedParts parts, Verification verification, X509Certificate certificate, Optional<PartnerId> holder) {
        try {
            var partner = holder.filter(it -> partnerKeys.allows(it, AuthenticationMethod.SIGNATURE))
                    .orElseThrow(() -> new NotSigned("nobody's certificate"));
            var mark = verification.verify(certificate);
            var freshness = Freshness.of(parts.timestamp());
            freshness.check(clock.instant());
            if (!replays.first(mark, freshness.end())) throw new NotSigned("used before");
            return new Proven.As(partner, AuthenticationMethod.SIGNATURE);
        } catch (NotSigned wrong) {
            return not(wrong, holder);
        }
    }

    private static Proven not(NotSigned wrong, Optional<PartnerId> claimed) {
        return new Proven.Not(AuthenticationMethod.SIGNATURE, wrong.getMessage(), claimed);
    }
}
