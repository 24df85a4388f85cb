package org.qantara.hub.registry;

import java.time.LocalDate;
import org.qantara.model.RecordType;

/**
 * Lets one partner send one kind of record to another for one purpose.
 *
 * @param validFrom first day
 * @param validUntil last day
 */
public record Agreement(
        PartnerId from,
        PartnerId to,
        RecordType recordType,
        String purpose,
        LocalDate validFrom,
        LocalDate validUntil) {
    public Agreement {
        if (from.equals(to)) throw new IllegalArgumentException("an agreement is between two partners");
        if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("an agreement ends before it begins");
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
