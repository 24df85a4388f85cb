package org.qantara.hub.subject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody as far as is known while a batch is entered. */
final class Person {
    final UUID id;
    final boolean isNew;
    /** Whether {@link #has} is all that they have. */
    boolean isRead;
    /** By how much they are known. */
    short knownBy;

    private final byte[] wrapped;
    private final SubjectKey fresh;
    private final Map<Mark, Optional<Token>> has = new HashMap<>();
    private final Set<UUID> named = new HashSet<>();

    private Person(UUID id, byte[] wrapped, SubjectKey fresh, short knownBy) {
        this.id = id;
        this.wrapped = wrapped;
        this.fresh = fresh;
        this.isNew = fresh != null;
        this.isRead = isNew;
        this.knownBy = knownBy;
    }

    static Person known(UUID id, byte[] wrapped, short knownBy) {
        return new Person(id, wrapped, null, knownBy);
    }

    static Person fresh(UUID id, SubjectKey key, byte[] wrapped) {
        return new Person(id, wrapped, key, People.BY_NAME);
    }

    byte[] wrapped() {
        return wrapped;
    }

    boolean isErased() {
        return wrapped == null;
    }

    Subject subject(Keyring keyring) {
        if (fresh != null) return new Subject(id, Optional.of(fresh));
        return new Subject(id, Optional.ofNullable(wrapped).map(key -> keyring.unwrap(id, key)));
    }

    /** @param token none if it is from before marks had kinds */
    void has(Mark mark, Optional<Token> token) {
        has.put(mark, token);
    }

    /** Whether they have this, and it is known of what kind it is. */
    boolean hasAs(Token token) {
        return has.getOrDefault(token.mark(), Optional.empty()).isPresent();
    }

    boolean has(Mark mark) {
        return has.containsKey(mark);
    }

    boolean hasAll(List<Token> tokens) {
        return tokens.stream().allMatch(one -> has(one.mark()));
    }

    /**
     * Whether they have a number of this kind already: also if it is not known of what kind theirs is, unless the record
     * tells.
     */
    boolean hasAnother(Token number, Described by) {
        return has.entrySet().stream()
                .anyMatch(held -> shown(held, by).map(number::excludes).orElse(true));
    }

    private static Optional<Token> shown(Map.Entry<Mark, Optional<Token>> held, Described by) {
        return held.getValue()
                .or(() ->
                        by.all().filter(one -> one.mark().equals(held.getKey())).findFirst());
    }

    /** Whether they may have been born on another day than this name says: who was marked before may have been. */
    boolean mayBeBornOnAnotherDay(Token birth, Described by) {
        if (by.births().stream().anyMatch(one -> has(one.mark()))) return false;
        return has.entrySet().stream()
                .anyMatch(held -> shown(held, by)
                        .filter(one -> one.kind() != Kind.BIRTH || one.issuer().equals(birth.issuer()))
                        .isEmpty());
    }

    /** That they are a record that names somebody. */
    void names(UUID person) {
        named.add(person);
    }

    boolean namesOneOf(Set<UUID> people) {
        return named.stream().anyMatch(people::contains);
    }

    boolean namesJust(List<Person> people) {
        return named.size() == people.size() && people.stream().allMatch(one -> named.contains(one.id));
    }
}
