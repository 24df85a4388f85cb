package org.qantara.hub.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody types to find a person: a name or a part of it, in Arabic or Latin letters, or a number. */
public final class NameQuery {
    private final Spelling name;
    private final String number;

    private NameQuery(Spelling name, String number) {
        this.name = name;
        this.number = number;
    }

    public static NameQuery of(String typed) {
        return new NameQuery(Spelling.of(typed), Traits.numberOf(typed).orElse(""));
    }

    public boolean isNumber() {
        return !number.isEmpty();
    }

    /** Of each kind that a person is found by, as it tells the person. */
    public List<String> numbers() {
        return Stream.of(Traits.Kind.NATIONAL_ID, Traits.Kind.PASSPORT)
                .map(kind -> kind + "|" + number)
                .toList();
    }

    /** As a word by which whoever a partner knows by this number is found. */
    public String ownNumber() {
        return Blocks.ofOwn(number);
    }

    /**
     * By which the descriptions are found that are worth a look: of each word the consonants, in either script; one of
     * them is enough.
     */
    public Set<Set<String>> words() {
        return name.sounds().stream()
                .map(sound -> sound.keys().collect(Collectors.toSet()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether each word is one of a name of this person, but for a vowel. */
    public boolean isOf(Profile profile) {
        return profile.names.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Spelling theirs) {
        return name.sounds().stream()
                .allMatch(word -> theirs.sounds().stream().anyMatch(it -> it.isSameAs(word) || it.isNear(word)));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "NameQuery[]";
    }
}
