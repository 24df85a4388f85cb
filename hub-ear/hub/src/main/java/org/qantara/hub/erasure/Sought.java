package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.identity.Traits;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Mark;
import org.qantara.hub.subject.Subjects;

/** Finds who is meant, with the records that name them among others. */
public record Sought(Subjects subjects) {
    /** A record with numbers of several people means them all; one that tells somebody by name only means itself. */
    private static final String BY_SUBMISSION = """
        with its as (select s.subject as id from submission s where s.id = any (?) and s.subject is not null),
        one as (
            select a.person as id from its i join subject_also a on a.subject = i.id and not a.by_name
            union
            select i.id from its i
            where not exists (select from subject_also a where a.subject = i.id and not a.by_name))
        """;
    /** Who is known by a name only goes with whoever has a number and that name, and is nobody else. */
    private static final String BY_MARKS = """
        with marked as (select distinct m.subject as id from subject_mark m where m.mark = any (?)),
        one as (
            select o.id from marked o where not exists (
                select from subject_also a join marked p on p.id = a.person where a.subject = o.id))
        """;
    /**
     * A record of several people is held as long as one of them is. Who is said to be the same goes along, and
     * is not meant.
     */
    private static final String FIND = """
        select k.id, k.key is null, coalesce(k.hold, (select p.hold from subject_also a join subject p on p.id = a.person
            where a.subject = k.id and p.hold is not null order by p.id limit 1)), k.id in (select one.id from one),
            exists (select from one join subject_also a on a.person = one.id where a.subject = k.id and a.by_name)
        from subject k
        where k.id in (select one.id from one union select a.subject from one join subject_also a on a.person = one.id
            union select same_people(one.id) from one)
        order by k.id
        """;

    private static final String LOCK = FIND + " for update of k";
    private static final String LOCK_MEANT = """
        select k.id, k.key is null, k.hold, true, false from subject k where k.id in (select one.id from one)
        order by k.id for update of k
        """;

    /**
     * A subject.
     *
     * @param hold why it must be kept; of a record of several people also why one of them must
     * @param meant itself; else it is a record that names who is meant among others
     * @param byName a record that has the name of who is meant, and nothing else that tells them
     */
    public record Found(UUID id, boolean erased, Optional<String> hold, boolean meant, boolean byName) {
        /** Whether it must be kept for somebody else of that name, maybe: it stays, and who is meant goes. */
        public boolean isKeptForANamesake() {
            return byName && hold.isPresent();
        }
    }

    /**
     * Locked until the end of the transaction: first who is meant, so that no record that names them comes any more, then
     * the records that have come until then; and read once no hold can come between.
     *
     * @throws SeveralPeople if more than one person is meant
     */
    List<Found> lock(Connection connection, Whom whom) throws SQLException {
        found(connection, whom, LOCK_MEANT);
        found(connection, whom, LOCK);
        return found(connection, whom, FIND);
    }

    /**
     * Not locked.
     *
     * @throws SeveralPeople if more than one person is meant
     */
    public List<Found> find(Connection connection, Whom whom) throws SQLException {
        return found(connection, whom, FIND);
    }

    private List<Found> found(Connection connection, Whom whom, String query) throws SQLException {
        var found = switch (whom) {
            case Whom.OfSubmission(var id) -> Sql.find(connection, BY_SUBMISSION + query, List.of(id), Sought::found);
            case Whom.Person person -> byMarks(connection, marks(person), query);
        };
        if (found.stream().filter(Found::meant).count() > 1) throw new SeveralPeople();
        return found;
    }

    private List<Mark> marks(Whom.Person person) {
        var traits = Traits.of(
                person.identifiers(),
                person.names(),
                person.birthDate().stream().toList());
        return subjects.describe(traits).telling();
    }

    private static List<Found> byMarks(Connection connection, List<Mark> marks, String sql) throws SQLException {
        var bytes = marks.stream().map(Mark::bytes).toArray(byte[][]::new);
        return Sql.ask(connection, BY_MARKS + sql, Sought::found, connection.createArrayOf("bytea", bytes));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                Optional.ofNullable(row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5));
    }
}
