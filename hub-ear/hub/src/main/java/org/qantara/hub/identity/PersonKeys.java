package org.qantara.hub.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;

/**
 * Makes the keys of persons: of the strongest identifier, else of the folded name and the birth date, the first half of an
 * HMAC-SHA-256 (RFC 2104). Without this hub's secret nobody can try all national ids and see whose key is whose.
 */
public final class PersonKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Set<Identifier.Kind> STRONG = Set.of(
            Identifier.Kind.NATIONAL_ID,
            Identifier.Kind.PASSPORT,
            Identifier.Kind.RESIDENCE_PERMIT,
            Identifier.Kind.SOCIAL_SECURITY);

    private final SecretKeySpec secret;

    /** @param secret of this hub: at least 32 random bytes */
    public PersonKeys(byte[] secret) {
        if (secret.length < 2 * BYTES) throw new IllegalArgumentException("the secret is too short");
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public PersonKey of(HubRecord record) {
        return switch (record) {
            case Candidate candidate -> of(candidate.person());
        };
    }

    private PersonKey of(Person person) {
        var strongest = person.identifiers().stream()
                .filter(id -> STRONG.contains(id.kind()))
                .min(Comparator.comparing(Identifier::kind).thenComparing(PersonKeys::text));
        if (strongest.isPresent()) return hash(text(strongest.get()));
        if (!person.names().isEmpty()) return hash("name|" + name(person) + '|' + birth(person));
        return hash(person.identifiers().stream()
                .map(PersonKeys::text)
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

    private PersonKey hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new PersonKey(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
