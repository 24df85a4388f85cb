package org.qantara.hub.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who has which marks, as far as a batch of records needs it, and who is met in them, one record after the other. It asks
 * nobody, and gathers what is to be entered.
 */
final class People {
    /** Somebody of whom nothing is known but a name with a date of birth. */
    static final short BY_NAME = 0;
    /** Somebody of whom a number is known. */
    static final short BY_NUMBER = 1;

    private final Map<Mark, Set<Person>> who = new HashMap<>();
    private final Map<UUID, Person> people = new HashMap<>();
    private final Supplier<Person> newcomers;
    private final List<Person> made = new ArrayList<>();
    private final Map<Given, Token> given = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    People(Supplier<Person> newcomers) {
        this.newcomers = newcomers;
    }

    /** That somebody has this mark. */
    record Given(Person to, Mark mark) {}

    /** That a subject goes when this person goes. */
    record Link(Person person, Person subject, boolean byName) {}

    Person known(UUID id, Supplier<Person> person) {
        return people.computeIfAbsent(id, _ -> person.get());
    }

    Person known(UUID id) {
        return people.get(id);
    }

    void have(Person person, Mark mark, Optional<Token> token) {
        person.has(mark, token);
        who.computeIfAbsent(mark, _ -> new LinkedHashSet<>()).add(person);
    }

    private Set<Person> with(Collection<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> who.getOrDefault(token.mark(), Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isKnown(Token token) {
        return who.containsKey(token.mark());
    }

    /** Who has one of these and is not erased. */
    List<Person> alive(Collection<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> who.getOrDefault(mark, Set.of()).stream())
                .filter(one -> !one.isErased())
                .distinct()
                .toList();
    }

    /** How often somebody has one of these. */
    int count(Collection<Mark> marks) {
        return marks.stream()
                .mapToInt(mark -> who.getOrDefault(mark, Set.of()).size())
                .sum();
    }

    /** Whether nothing is to be entered when this is met. */
    boolean isSettled(Described described) {
        if (described.all().findAny().isEmpty()) return false;
        var found = found(described);
        if (found.stream().anyMatch(Person::isErased)) return true;
        return found.size() == 1
                && described.numbers().stream().allMatch(this::isKnown)
                && found.getFirst().hasAll(described.births());
    }

    /** Of whom all has to be known before this is met. */
    List<Person> toBeRead(Described described) {
        var found = found(described);
        var numbered = !described.numbers().isEmpty();
        var needed = numbered
                ? !described.numbers().stream().allMatch(this::isKnown)
                        || found.size() == 1 && !found.getFirst().hasAll(described.births())
                : found.size() > 1;
        return needed ? found.stream().filter(one -> !one.isRead).toList() : List.of();
    }

    /**
     * Whom the record names: all with one of its numbers; if it has none, who is known by name and a day of birth only, and
     * who is erased.
     */
    private List<Person> found(Described described) {
        if (!described.numbers().isEmpty()) return List.copyOf(with(described.numbers()));
        return with(described.births()).stream()
                .filter(one -> one.isErased() || one.knownBy == BY_NAME && !described.isVague())
                .toList();
    }

    /** Whom the next record is about. */
    Person meet(Described described) {
        var found = found(described);
        var erased = found.stream().filter(Person::isErased).findFirst();
        if (erased.isPresent()) return erased.get();
        return described.numbers().isEmpty() ? byName(described, found) : byNumber(described, found);
    }

    private Person byNumber(Described described, List<Person> found) {
        var base = found.isEmpty() ? fresh() : found.getFirst();
        var isOne = found.size() <= 1;
        var named = new LinkedHashSet<>(found);
        if (found.isEmpty()) named.add(base);
        for (var number : described.numbers()) {
            if (isKnown(number)) continue;
            var to = isOne && !base.hasAnother(number, described) ? base : fresh();
            give(to, number);
            named.add(to);
        }
        if (isOne && (named.size() == 1 || base.isNew)) giveAll(base, described);
        return named.size() == 1 ? base : ofSeveral(named, false);
    }

    /** A record without a number is never of somebody with one: it goes with them, and opens nothing of theirs. */
    private Person byName(Described described, List<Person> found) {
        var ids = found.stream().map(one -> one.id).collect(Collectors.toSet());
        var people = found.stream().filter(one -> !one.namesOneOf(ids)).toList();
        var one = switch (people.size()) {
            case 0 -> fresh();
            case 1 -> people.getFirst();
            default ->
                found.stream().filter(it -> it.namesJust(people)).findFirst().orElseGet(() -> ofSeveral(people, true));
        };
        giveAll(one, described);
        return one;
    }

    private Person ofSeveral(Collection<Person> named, boolean byName) {
        var own = fresh();
        for (var person : named) {
            own.names(person.id);
            links.add(new Link(person, own, byName));
        }
        return own;
    }

    private Person fresh() {
        var person = newcomers.get();
        people.put(person.id, person);
        made.add(person);
        return person;
    }

    /**
     * The names that they do not have, unless they were born on another day: then a number is wrong, and the name a
     * stranger's. And of what they have its kind if it was not known.
     */
    private void giveAll(Person person, Described described) {
        var all = described
                .all()
                .filter(token -> person.has(token.mark())
                        || token.kind() == Kind.BIRTH && !person.mayBeBornOnAnotherDay(token, described))
                .filter(token -> !person.hasAs(token))
                .toList();
        all.forEach(token -> give(person, token));
    }

    private void give(Person person, Token token) {
        have(person, token.mark(), Optional.of(token));
        given.put(new Given(person, token.mark()), token);
        person.knownBy = (short) Math.max(person.knownBy, token.kind().knownBy());
    }

    boolean hasNothingNew() {
        return made.isEmpty() && given.isEmpty();
    }

    List<Person> made() {
        return made;
    }

    List<Map.Entry<Given, Token>> given() {
        return List.copyOf(given.entrySet());
    }

    List<Link> links() {
        return links;
    }
}
