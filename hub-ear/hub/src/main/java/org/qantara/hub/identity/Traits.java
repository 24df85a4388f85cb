package org.qantara.hub.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Term;

/**
 * By what a record says who it is about, however it is spelt. Traits are personal data: they stay in memory.
 *
 * @param numbers one of them is one person, whatever else is said
 * @param births they tell somebody only where there is no number
 */
public record Traits(List<Number> numbers, List<Birth> births) {
    private static final int SHORTEST = 5;
    /** Countries by their codes of three letters (ISO 3166-1). */
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Locale.of("", code).getISO3Country(), Function.identity(), (one, _) -> one));

    public Traits {
        numbers = List.copyOf(numbers);
        births = List.copyOf(births);
    }

    /** Of what a number is. */
    public enum Kind {
        NATIONAL_ID,
        PASSPORT,
        /** The number that the sender of the record knows the person by: nobody else's, and not the hub's. */
        OWN
    }

    /**
     * A number of a person.
     *
     * @param issuer the country, if it is stated; of an own number the sender and its numbering
     * @param text one for each number: the country is not in it, for half of the documents leave it out
     */
    public record Number(Kind kind, Optional<String> issuer, String text) {
        /** The number itself: letters and digits. */
        String value() {
            return text.substring(text.lastIndexOf('|') + 1);
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Number[]";
        }
    }

    /** A name with the full date of birth. */
    public record Birth(String day, String name) {
        private static final String NEW_YEAR = "-01-01";

        /** Whether it may stand for a day that nobody knows: then it tells nobody. */
        public boolean isVague() {
            return day.endsWith(NEW_YEAR);
        }

        public String text() {
            return day + "|" + name;
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Birth[]";
        }
    }

    /** @param sender of the record, whose own numbers these are */
    public static Traits of(HubRecord record, String sender) {
        return record.about().map(person -> of(person, sender)).orElse(new Traits(List.of(), List.of()));
    }

    static Traits of(Person person, String sender) {
        var names = person.names().stream().map(PersonName::display).toList();
        return of(person.identifiers(), names, person.birthDate().stream().toList(), Optional.of(sender));
    }

    /** What somebody says of a person; a partner's own numbers say nothing here. */
    public static Traits of(List<Identifier> identifiers, List<String> names, List<PartialDate> birthDates) {
        return of(identifiers, names, birthDates, Optional.empty());
    }

    private static Traits of(
            List<Identifier> identifiers, List<String> names, List<PartialDate> birthDates, Optional<String> sender) {
        var numbers = identifiers.stream()
                .flatMap(id -> number(id, sender).stream())
                .collect(Collectors.toMap(Number::text, Function.identity(), Traits::stated))
                .values()
                .stream()
                .sorted((one, other) -> one.text.compareTo(other.text))
                .toList();
        var births = birthDates.stream()
                .filter(PartialDate.OfDay.class::isInstance)
                .flatMap(day -> names.stream()
                        .map(Folded::words)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Birth(day.toString(), name)))
                .distinct()
                .sorted(Comparator.comparing(Birth::text))
                .toList();
        return new Traits(numbers, births);
    }

    /** When each number of a person counts, by its text, where the record says so. */
    static Map<String, Period> validity(Person person) {
        return person.identifiers().stream()
                .filter(id -> !id.validity().equals(Period.UNKNOWN))
                .flatMap(id -> number(id, Optional.empty()).map(it -> Map.entry(it.text, id.validity())).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static Number stated(Number one, Number other) {
        return one.issuer.isPresent() ? one : other;
    }

    private static Optional<Number> number(Identifier id, Optional<String> sender) {
        var value = plain(id.value());
        return switch (id.kind()) {
            case NATIONAL_ID -> number(Kind.NATIONAL_ID, id, value);
            case PASSPORT -> number(Kind.PASSPORT, id, value);
            case PARTNER ->
                sender.filter(_ -> value.codePoints().anyMatch(c -> '1' <= c && c <= '9'))
                        .map(from -> {
                            var numbering = from + "|" + plain(id.scheme().orElse(""));
                            return new Number(Kind.OWN, Optional.of(numbering), "PARTNER|" + numbering + "|" + value);
                        });
            case RESIDENCE_PERMIT, SOCIAL_SECURITY, OTHER -> Optional.empty();
        };
    }

    private static Optional<Number> number(Kind kind, Identifier id, String value) {
        return Optional.of(value).filter(Traits::isOnesOwn).map(it -> new Number(kind, country(id), kind + "|" + it));
    }

    /** As two letters (ISO 3166-1); whatever else is written for it is not compared. */
    private static Optional<String> country(Identifier id) {
        return id.country().stream()
                .flatMap(Traits::words)
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, COUNTRIES.getOrDefault(word, "")))
                .filter(COUNTRIES::containsValue)
                .findFirst();
    }

    private static Stream<String> words(Term country) {
        return Stream.concat(country.codes().stream().map(code -> code.value()), country.label().stream());
    }

    /** Letters and digits, these as in ASCII. */
    private static String plain(String value) {
        return value.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What of this text may be a number, in letters and digits. */
    static Optional<String> numberOf(String typed) {
        return Optional.of(plain(typed)).filter(number -> number.chars().anyMatch(Character::isDigit));
    }

    /** Not something written where a number is missing, such as {@code 00000000} or {@code NONE}. */
    private static boolean isOnesOwn(String number) {
        return number.length() >= SHORTEST
                && number.chars().anyMatch(Character::isDigit)
                && number.chars().distinct().count() > 2;
    }

    /** Without what they say. */
    @Override
    public String toString() {
        return "Traits[]";
    }
}
