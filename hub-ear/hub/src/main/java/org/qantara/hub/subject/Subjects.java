package org.qantara.hub.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.identity.Traits;

/**
 * Finds the subjects of records, and makes those who are new, for many records in one round trip. A record that names
 * several people becomes a subject of its own, linked to each of them; that takes another.
 */
public final class Subjects {
    private static final String SUBJECTS = "select for_group, subject, key from subjects_of(?, ?, ?, ?, ?)";
    private static final String OF_SEVERAL = """
        with own as (insert into subject (id, key) values (?, ?) returning id)
        insert into subject_also (person, subject) select p, own.id from own, unnest(?::uuid[]) p
        """;

    private final Keyring keyring;
    private final Supplier<UUID> ids;

    public Subjects(Keyring keyring, Supplier<UUID> ids) {
        this.keyring = keyring;
        this.ids = ids;
    }

    /** What can be said of a record's person without asking anybody. */
    public Described describe(Traits traits) {
        var id = ids.get();
        var key = SubjectKey.fresh();
        return new Described(marks(traits.telling()), marks(traits.others()), id, key, keyring.wrap(id, key));
    }

    /** The marks that tell a record's person, as far as it tells. */
    public List<Mark> marks(Traits traits) {
        return marks(traits.telling());
    }

    private List<Mark> marks(List<String> traits) {
        return traits.stream().map(trait -> new Mark(keyring.mark(trait))).toList();
    }

    /**
     * Whom these records are about, in their order, within the connection's transaction: who is new is there when it is
     * committed.
     */
    public List<Subject> of(Connection connection, List<Described> records) throws SQLException {
        var groups = new Groups(records);
        var found = found(connection, groups);
        var byGroup = new ArrayList<Subject>();
        for (int group = 1; group <= groups.firsts().size(); group++) {
            var first = groups.firsts().get(group - 1);
            byGroup.add(one(connection, first, found.getOrDefault(group, List.of())));
        }
        var all = new ArrayList<Subject>();
        for (int i = 0; i < records.size(); i++) all.add(byGroup.get(groups.of(i) - 1));
        return all;
    }

    private Map<Integer, List<Subject>> found(Connection connection, Groups groups) throws SQLException {
        var members = groups.members();
        var firsts = groups.firsts();
        try (var query = connection.prepareStatement(SUBJECTS)) {
            array(
                    connection,
                    query,
                    1,
                    "bytea",
                    members.stream().map(m -> m.mark().bytes()).toArray(byte[][]::new));
            array(
                    connection,
                    query,
                    2,
                    "int4",
                    members.stream().map(Groups.Member::group).toArray());
            array(
                    connection,
                    query,
                    3,
                    "bool",
                    members.stream().map(Groups.Member::tells).toArray());
            array(
                    connection,
                    query,
                    4,
                    "uuid",
                    firsts.stream().map(Described::id).toArray());
            array(
                    connection,
                    query,
                    5,
                    "bytea",
                    firsts.stream().map(Described::wrapped).toArray(byte[][]::new));
            var found = new HashMap<Integer, List<Subject>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var subject = subject(rows.getObject(2, UUID.class), rows.getBytes(3));
                    found.computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
                            .add(subject);
                }
            }
            return found;
        }
    }

    private static void array(Connection connection, PreparedStatement query, int at, String type, Object[] all)
            throws SQLException {
        query.setArray(at, connection.createArrayOf(type, all));
    }

    private Subject subject(UUID id, byte[] wrapped) {
        return new Subject(id, Optional.ofNullable(wrapped).map(key -> keyring.unwrap(id, key)));
    }

    private static Subject one(Connection connection, Described first, List<Subject> found) throws SQLException {
        var own = new Subject(first.id(), Optional.of(first.key()));
        if (found.isEmpty()) return own;
        var erased = found.stream().filter(Subject::isErased).findFirst();
        if (erased.isPresent() || found.size() == 1) return erased.orElseGet(found::getFirst);
        try (var insert = connection.prepareStatement(OF_SEVERAL)) {
            insert.setObject(1, first.id());
            insert.setBytes(2, first.wrapped());
            array(connection, insert, 3, "uuid", found.stream().map(Subject::id).toArray());
            insert.executeUpdate();
            return own;
        }
    }
}
