package org.qantara.hub.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;

/**
 * Keeps what is sent about one person in order: the strongest identifier, else the folded name and the birth date, as 32
 * hexadecimal digits of a SHA-256.
 */
public record PersonKey(String value) {
    private static final int BYTES = 16;
    private static final Set<Identifier.Kind> STRONG = Set.of(
            Identifier.Kind.NATIONAL_ID,
            Identifier.Kind.PASSPORT,
            Identifier.Kind.RESIDENCE_PERMIT,
            Identifier.Kind.SOCIAL_SECURITY);

    public static PersonKey of(HubRecord record) {
        return switch (record) {
            case Candidate candidate -> of(candidate.person());
        };
    }

    private static PersonKey of(Person person) {
        var strongest = person.identifiers().stream()
                .filter(id -> STRONG.contains(id.kind()))
                .min(Comparator.comparing(Identifier::kind).thenComparing(PersonKey::text));
        if (strongest.isPresent()) return hash(text(strongest.get()));
        if (!person.names().isEmpty()) return hash("name|" + name(person) + '|' + birth(person));
        return hash(person.identifiers().stream()
                .map(PersonKey::text)
                .sorted()
                .findFirst()
                .orElseThrow());
    }

    private static String text(Identifier id) {
        return id.kind() + "|" + id.value().replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** The words in any order, for some write the family name first. */
    private static String name(Person person) {
        return Arrays.stream(Folded.of(person.names().getFirst().display()).split(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String birth(Person person) {
        return person.birthDate().map(PartialDate::toString).orElse("");
    }

    private static PersonKey hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PersonKey(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
