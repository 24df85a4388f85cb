package org.qantara.hub.subject;

import static java.util.stream.Collectors.toCollection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.identity.Traits;

/**
 * Finds the subjects of records, for many records in one round trip, and enters those who are new in another; one more if
 * somebody who is known shows another number.
 */
public final class Subjects {
    private static final String MEET = "select meet(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** Others may have met the same people meanwhile; who is met by so many at once has been entered by then. */
    private static final int TIMES = 10;

    private final Keyring keyring;
    private final Supplier<UUID> ids;

    public Subjects(Keyring keyring, Supplier<UUID> ids) {
        this.keyring = keyring;
        this.ids = ids;
    }

    /** What can be said of a record's person without asking anybody. */
    public Described describe(Traits traits) {
        var numbers = traits.numbers().stream().map(this::token).toList();
        var births = traits.births().stream()
                .map(birth -> new Token(mark(birth.text()), Kind.BIRTH, Optional.of(mark("BIRTH|" + birth.day()))))
                .toList();
        return new Described(numbers, births, traits.births().stream().allMatch(Traits.Birth::isVague));
    }

    private Token token(Traits.Number number) {
        var kind = switch (number.kind()) {
            case NATIONAL_ID -> Kind.NATIONAL_ID;
            case PASSPORT -> Kind.PASSPORT;
            case OWN -> Kind.OWN;
        };
        return new Token(mark(number.text()), kind, number.issuer().map(this::mark));
    }

    /** A keyed hash. */
    public Mark mark(String what) {
        return new Mark(keyring.mark(what));
    }

    private Person newcomer() {
        var id = ids.get();
        var key = SubjectKey.fresh();
        return Person.fresh(id, key, keyring.wrap(id, key));
    }

    /**
     * Whom these records are about, in their order, within the connection's transaction: who is new is there when it is
     * committed.
     */
    public List<Subject> of(Connection connection, List<Described> records) throws SQLException {
        for (int i = 0; i < TIMES; i++) {
            var met = met(connection, records);
            if (met.isPresent())
                return met.get().stream().map(one -> one.subject(keyring)).toList();
        }
        throw new SQLTransactionRollbackException("others keep meeting the same people", "40001");
    }

    /** Nothing if others have met somebody meanwhile. */
    private Optional<List<Person>> met(Connection connection, List<Described> records) throws SQLException {
        var people = new People(this::newcomer);
        var known = new KnownPeople(connection, people);
        var _ = known.read(marks(records));
        var unsettled =
                records.stream().filter(record -> !people.isSettled(record)).toList();
        var concerned = marks(unsettled);
        var rows = people.count(concerned);
        var read = unsettled.stream()
                .flatMap(record -> people.toBeRead(record).stream())
                .distinct()
                .toList();
        var held = known.readAll(read);
        var alive = people.alive(concerned);
        var met = records.stream().map(people::meet).toList();
        return people.hasNothingNew() || enter(connection, people, concerned, rows, read, held, alive)
                ? Optional.of(met)
                : Optional.empty();
    }

    private static Set<Mark> marks(List<Described> records) {
        return records.stream().flatMap(Described::all).map(Token::mark).collect(toCollection(LinkedHashSet::new));
    }

    private static boolean enter(
            Connection connection,
            People people,
            Set<Mark> concerned,
            int rows,
            List<Person> read,
            int held,
            List<Person> alive)
            throws SQLException {
        try (var statement = connection.prepareStatement(MEET)) {
            var columns = Columns.of(connection, statement, new ArrayList<>(concerned))
                    .bytes(Mark::bytes)
                    .number(rows)
                    .then(read)
                    .ids(one -> one.id)
                    .number(held)
                    .then(people.made())
                    .ids(one -> one.id)
                    .bytes(Person::wrapped)
                    .smallNumbers(one -> one.knownBy)
                    .then(people.given())
                    .bytes(one -> one.getKey().mark().bytes())
                    .ids(one -> one.getKey().to().id)
                    .smallNumbers(one -> one.getValue().kind().code())
                    .bytes(one -> one.getValue().issuer().map(Mark::bytes).orElse(null))
                    .then(alive)
                    .ids(one -> one.id);
            columns.then(people.links())
                    .ids(one -> one.person().id)
                    .ids(one -> one.subject().id)
                    .choices(People.Link::byName);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
