package org.qantara.hub.subject;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads who is known. It needs no lock, for who is known once stays known. */
record KnownPeople(Connection connection, People people) {
    private static final String WITH_MARKS = """
        select m.mark, m.subject, m.kind, m.issuer, k.key, k.known_by from unnest(?::bytea[]) a(mark)
        join subject_mark m on m.mark = a.mark join subject k on k.id = m.subject
        """;
    private static final String ALL_OF = """
        select m.mark, m.subject, m.kind, m.issuer, null, null from subject_mark m where m.subject = any (?)
        """;
    private static final String NAMED = "select a.subject, a.person from subject_also a where a.subject = any (?)";

    /** Everybody who has one of these marks; says how many rows that were. */
    int read(Collection<Mark> marks) throws SQLException {
        if (marks.isEmpty()) return 0;
        var bytes = marks.stream().map(Mark::bytes).toArray(byte[][]::new);
        return rows(WITH_MARKS, connection.createArrayOf("bytea", bytes));
    }

    /** All that these have; says how many rows that were. */
    int readAll(List<Person> some) throws SQLException {
        if (some.isEmpty()) return 0;
        var ids = connection.createArrayOf(
                "uuid", some.stream().map(one -> one.id).toArray());
        var count = rows(ALL_OF, ids);
        try (var query = connection.prepareStatement(NAMED)) {
            query.setArray(1, ids);
            try (var rows = query.executeQuery()) {
                while (rows.next()) people.known(rows.getObject(1, UUID.class)).names(rows.getObject(2, UUID.class));
            }
        }
        for (var one : some) one.isRead = true;
        return count;
    }

    private int rows(String sql, java.sql.Array of) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, of);
            var count = 0;
            try (var rows = query.executeQuery()) {
                for (; rows.next(); count++) read(rows);
            }
            return count;
        }
    }

    private void read(ResultSet row) throws SQLException {
        var mark = new Mark(row.getBytes(1));
        var id = row.getObject(2, UUID.class);
        var kind = Kind.of(row.getShort(3));
        var issuer = Optional.ofNullable(row.getBytes(4)).map(Mark::new);
        var person = people.known(id);
        if (person == null) {
            var key = row.getBytes(5);
            var knownBy = row.getObject(6, Integer.class);
            person = people.known(
                    id, () -> Person.known(id, key, knownBy == null ? People.BY_NUMBER : knownBy.shortValue()));
        }
        people.have(person, mark, Optional.ofNullable(kind).map(it -> new Token(mark, it, issuer)));
    }
}
