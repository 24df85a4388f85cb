package org.qantara.model;

import java.util.ArrayList;
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

    /** What a reader has gathered of a person so far; {@code null} is not given. */
    public static class Draft {
        public final List<Identifier> identifiers = new ArrayList<>();
        public final List<PersonName> names = new ArrayList<>();
        public PartialDate birthDate;
        public final Address.Draft birthPlace = new Address.Draft();
        public Gender gender;
        public final List<Term> nationalities = new ArrayList<>();
        public Term residence;

        /** Whether there is neither a name nor an identifier yet, so that {@link #person()} would fail. */
        public final boolean isNobody() {
            return names.isEmpty() && identifiers.isEmpty();
        }

        public final Person person() {
            return new Person(
                    identifiers,
                    names,
                    Optional.ofNullable(birthDate),
                    birthPlace.isEmpty() ? Optional.empty() : Optional.of(birthPlace.done()),
                    Optional.ofNullable(gender),
                    nationalities,
                    Optional.ofNullable(residence));
        }
    }
}
