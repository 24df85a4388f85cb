package org.qantara.hub.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Gender;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.PersonName;

/**
 * What a record says of a person that others can be compared with. Personal data: it stays in memory, or sealed.
 */
public final class Profile {
    final List<Traits.Number> numbers;
    final List<Spelling> names;
    final Optional<PartialDate> birth;
    final Optional<Spelling> place;
    final Optional<Gender> sex;
    /** When each number counts, as far as that is said; by its text. */
    final Map<String, Period> validity;

    private Profile(
            List<Traits.Number> numbers,
            List<Spelling> names,
            Optional<PartialDate> birth,
            Optional<Spelling> place,
            Optional<Gender> sex,
            Map<String, Period> validity) {
        this.numbers = numbers;
        this.names = names;
        this.birth = birth;
        this.place = place;
        this.sex = sex;
        this.validity = validity;
    }

    /** @param sender of the record, whose own numbers these are; nothing if it is about nobody */
    public static Optional<Profile> of(HubRecord record, String sender) {
        return record.about().map(person -> of(person, sender));
    }

    /** @param sender who says so, whose own numbers these are */
    public static Profile of(Person person, String sender) {
        return new Profile(
                Traits.of(person, sender).numbers(),
                person.names().stream()
                        .map(PersonName::display)
                        .map(Spelling::of)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                person.birthDate(),
                person.birthPlace().flatMap(Address::city).map(Spelling::of).filter(town -> !town.isEmpty()),
                person.gender(),
                Traits.validity(person));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Profile[]";
    }
}
