package org.qantara.hub.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.PersonName;

/**
 * By what a record says who it is about, however it is spelt. Traits are personal data: they stay in memory.
 *
 * @param numbers national identity numbers and passports: one of them is one person, whatever else is said. The country
 *     that issued it does not count, for half of the documents leave it out
 * @param births each name with the full date of birth; they tell one person only where there is no number
 */
public record Traits(List<String> numbers, List<String> births) {
    private static final int SHORTEST = 5;

    public Traits {
        numbers = List.copyOf(numbers);
        births = List.copyOf(births);
    }

    public static Traits of(HubRecord record) {
        return record.about().map(Traits::of).orElse(new Traits(List.of(), List.of()));
    }

    private static Traits of(Person person) {
        var names = person.names().stream().map(PersonName::display).toList();
        return of(person.identifiers(), names, person.birthDate().stream().toList());
    }

    /** What somebody says of a person. */
    public static Traits of(List<Identifier> identifiers, List<String> names, List<PartialDate> birthDates) {
        var numbers =
                identifiers.stream().flatMap(Traits::number).distinct().sorted().toList();
        var births = birthDates.stream()
                .filter(PartialDate.OfDay.class::isInstance)
                .flatMap(day -> names.stream().map(Folded::words).map(name -> day + "|" + name))
                .distinct()
                .sorted()
                .toList();
        return new Traits(numbers, births);
    }

    /** Those that tell one person. */
    public List<String> telling() {
        return numbers.isEmpty() ? births : numbers;
    }

    /** Those that do not, because others do. */
    public List<String> others() {
        return numbers.isEmpty() ? List.of() : births;
    }

    private static Stream<String> number(Identifier id) {
        return switch (id.kind()) {
            case NATIONAL_ID, PASSPORT ->
                Stream.of(plain(id.value())).filter(Traits::isOnesOwn).map(value -> id.kind() + "|" + value);
            case RESIDENCE_PERMIT, SOCIAL_SECURITY, PARTNER, OTHER -> Stream.empty();
        };
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
