package org.qantara.hub.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.qantara.model.RecordType;

/**
 * Lets one partner send one kind of record to another for one purpose.
 *
 * @param id unique, to people and in files
 * @param programme it belongs to
 * @param fields what may be sent; nothing else may
 * @param legalGround without one nothing may be sent
 * @param authorisation of a transfer abroad, or of national identity numbers; without one neither leaves
 * @param retention how long the hub keeps a payload after the last verdict
 * @param validFrom first day
 * @param validUntil last day
 */
public record Agreement(
        String id,
        PartnerId from,
        PartnerId to,
        RecordType recordType,
        String purpose,
        Optional<String> programme,
        List<FieldPath> fields,
        Optional<LegalGround> legalGround,
        Optional<Authorisation> authorisation,
        Optional<Period> retention,
        LocalDate validFrom,
        LocalDate validUntil) {
    public Agreement {
        fields = List.copyOf(fields);
        if (from.equals(to)) throw new IllegalArgumentException("an agreement is between two partners");
        if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("an agreement ends before it begins");
    }

    /** The id of an agreement that is given none. */
    public static String id(PartnerId from, PartnerId to, RecordType recordType, String purpose) {
        return from + "-" + to + "-" + recordType.id() + "-" + purpose;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
