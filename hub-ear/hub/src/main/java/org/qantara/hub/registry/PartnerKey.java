package org.qantara.hub.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A public key of a partner.
 *
 * @param validFrom first day
 * @param validUntil last day
 * @param jwk as JSON (RFC 7517), without any private part
 * @param revoked since when it counts no more, whatever its dates are
 */
public record PartnerKey(Use use, LocalDate validFrom, LocalDate validUntil, String jwk, Optional<Revocation> revoked) {
    /** What it is for. */
    public enum Use {
        /** To check the tokens the partner signs (RFC 7523). */
        TOKEN
    }

    public PartnerKey {
        if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("a key ends before it begins");
    }

    /** One that is not revoked. */
    public PartnerKey(Use use, LocalDate validFrom, LocalDate validUntil, String jwk) {
        this(use, validFrom, validUntil, jwk, Optional.empty());
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && !day.isAfter(validUntil)
                && revoked.filter(it -> it.isInForce(day)).isEmpty();
    }
}
