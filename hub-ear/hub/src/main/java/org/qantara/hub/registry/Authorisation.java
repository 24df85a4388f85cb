package org.qantara.hub.registry;

import java.time.LocalDate;

/**
 * The permission of a supervisory authority to transfer data abroad, or to process national identity numbers.
 *
 * @param reference the authority's own
 * @param validFrom first day
 * @param validUntil last day
 */
public record Authorisation(String reference, LocalDate validFrom, LocalDate validUntil) {
    public Authorisation {
        if (validUntil.isBefore(validFrom))
            throw new IllegalArgumentException("an authorisation ends before it begins");
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
