package org.qantara.model;

import java.util.List;
import java.util.Optional;

/**
 * Who a record is about.
 *
 * @param names one per spelling, script and source; the first is the one to show
 * @param birthPlace town and country as far as known
 * @param residence country of habitual residence
 */
public record Person(
        List<Identifier> identifiers,
        List<PersonName> names,
        Optional<PartialDate> birthDate,
        Optional<Address> birthPlace,
        Optional<Gender> gender,
        List<Term> nationalities,
        Optional<Term> residence) {
    public Person {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        nationalities = List.copyOf(nationalities);
        if (names.isEmpty() && identifiers.isEmpty())
            throw new IllegalArgumentException("a person needs a name or an identifier");
    }
}
