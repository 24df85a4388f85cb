package org.qantara.hub.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.qantara.hub.identity.InventedPeople.Invented;
import org.qantara.hub.identity.MoroccanNames.Written;
import org.qantara.model.Address;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Term;

/**
 * What several partners wrote down of invented people: in either script or both, as each transcribes, in capitals, with
 * the family name first, with a slip, with only a year of birth, with something missing.
 */
final class InventedRecords {
    private final Random random;

    private InventedRecords(long seed) {
        this.random = new Random(seed);
    }

    /** @param who it is really about */
    record Row(int who, Profile profile, boolean hasNumber) {}

    /** One to four for each. */
    static List<Row> of(List<Invented> people, long seed) {
        var records = new InventedRecords(seed);
        var rows = new ArrayList<Row>();
        for (var person : people) {
            for (int i = 0, count = 1 + records.random.nextInt(4); i < count; i++) {
                var said = records.record(person);
                rows.add(new Row(
                        person.who(),
                        Profile.of(said, "anapec"),
                        !said.identifiers().isEmpty()));
            }
        }
        return rows;
    }

    private Person record(Invented person) {
        return new Person(
                identifiers(person),
                names(person),
                birth(person.birth()),
                likely(75) ? Optional.of(town(person)) : Optional.empty(),
                likely(75) ? Optional.of(sex(person)) : Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private List<Identifier> identifiers(Invented person) {
        var all = new ArrayList<Identifier>();
        person.nationalId().filter(_ -> likely(60)).ifPresent(id -> all.add(number(Identifier.Kind.NATIONAL_ID, id)));
        person.passport().filter(_ -> likely(40)).ifPresent(id -> all.add(number(Identifier.Kind.PASSPORT, id)));
        return all;
    }

    /** One in three hundred is mistyped. */
    private Identifier number(Identifier.Kind kind, String value) {
        var typed = random.nextInt(300) == 0 ? value.substring(0, 4) + random.nextInt(10) + value.substring(5) : value;
        var country = likely(50) ? Optional.of(Term.of("ISO-3166-1", "MA")) : Optional.<Term>empty();
        return new Identifier(kind, typed, Optional.empty(), country, Period.UNKNOWN);
    }

    private List<PersonName> names(Invented person) {
        var names = new ArrayList<PersonName>();
        var scripts = random.nextInt(100);
        if (scripts < 55) names.add(arabic(person));
        if (scripts >= 30) names.add(latin(person));
        return names;
    }

    private PersonName arabic(Invented person) {
        return name(hasty(person.given().arabic()), hasty(person.family().arabic()));
    }

    /** As a hurried typist leaves hamza and the dots away. */
    private String hasty(String arabic) {
        if (likely(30)) return arabic.replaceAll("[أإآ]", "ا");
        return likely(20) ? arabic.replace('ة', 'ه').replaceAll("ي$", "ى") : arabic;
    }

    private PersonName latin(Invented person) {
        var given = any(person.given());
        var family = any(person.family());
        return likely(30) ? name(given.toUpperCase(Locale.ROOT), family.toUpperCase(Locale.ROOT)) : name(given, family);
    }

    private PersonName name(String given, String family) {
        if (likely(5)) return slipped(given, family);
        if (likely(4)) return PersonName.of(family, given);
        var draft = new PersonName.Draft();
        draft.full = likely(50) ? family + " " + given : given + " " + family;
        return likely(20) ? draft.done() : PersonName.of(given, family);
    }

    private PersonName slipped(String given, String family) {
        return random.nextBoolean() ? PersonName.of(slip(given), family) : PersonName.of(given, slip(family));
    }

    /** A letter too few, twice, or changed over with its neighbour. */
    private String slip(String word) {
        if (word.length() < 4) return word;
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private Optional<PartialDate> birth(LocalDate day) {
        var told = random.nextInt(100);
        if (told < 5) return Optional.empty();
        if (told < 15) return Optional.of(PartialDate.of(day.getYear()));
        if (told < 18) return Optional.of(PartialDate.of(day.getYear(), day.getMonthValue()));
        if (told < 19 && day.getDayOfMonth() <= 12)
            return Optional.of(PartialDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        return Optional.of(PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    /** One in fifty says another town, and one in a hundred the other sex. */
    private Address town(Invented person) {
        var town = likely(2) ? MoroccanNames.TOWNS.get(random.nextInt(10)) : person.town();
        var draft = new Address.Draft();
        draft.city = likely(35) ? town.arabic() : any(town);
        return draft.done();
    }

    private Gender sex(Invented person) {
        if (!likely(1)) return person.sex();
        return person.sex() == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }

    /** The usual transcription half of the time. */
    private String any(Written name) {
        var all = name.latin();
        return likely(50) ? all.getFirst() : all.get(random.nextInt(all.size()));
    }

    private boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }
}
