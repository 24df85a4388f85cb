package org.qantara.hub.registry;

import java.time.LocalDate;

/**
 * A public key of a partner.
 *
 * @param validFrom first day
 * @param validUntil last day
 * @param jwk as JSON (RFC 7517), without any private part
 */
public record PartnerKey(Use use, LocalDate validFrom, LocalDate validUntil, String jwk) {
    /** What it is for. */
    public enum Use {
        /** To check the tokens the partner signs (RFC 7523). */
        TOKEN
    }

    public PartnerKey {
        if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("a key ends before it begins");
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
