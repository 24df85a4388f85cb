package org.qantara.hub.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qantara.hub.identity.Traits;

/**
 * Finds the subjects of records, for many records in one round trip, and makes those who are new in another. A record
 * that names several people becomes a subject of its own, linked to each of them; that takes one more.
 */
public final class Subjects {
    /** Needs no lock and no key: who is known once stays known. */
    private static final String KNOWN = """
        select a.grp, a.tells, m.subject, k.key from unnest(?::bytea[], ?::int4[], ?::bool[]) as a(mark, grp, tells)
        left join subject_mark m on m.mark = a.mark left join subject k on k.id = m.subject and a.tells
        """;

    private static final String SUBJECTS = "select for_group, subject, key from subjects_of(?, ?, ?, ?, ?)";
    /** Who has a key then keeps it until the record is entered; who erases them then finds it. */
    private static final String LOCK = "select id, key is null from subject where id = any (?) order by id for share";

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
        return new Described(marks(traits.telling()), marks(traits.others()));
    }

    /** Somebody whom the database does not know yet, perhaps. */
    private record Newcomer(UUID id, SubjectKey key, byte[] wrapped) {}

    private Newcomer newcomer() {
        var id = ids.get();
        var key = SubjectKey.fresh();
        return new Newcomer(id, key, keyring.wrap(id, key));
    }

    /** The marks that tell a record's person, as far as it tells. */
    public List<Mark> marks(Traits traits) {
        return marks(traits.telling());
    }

    /** A keyed hash, of something that tells no person. */
    public Mark mark(String what) {
        return new Mark(keyring.mark(what));
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
        var found = known(connection, groups);
        makeTheOthers(connection, groups, found);
        var all = new ArrayList<Subject>();
        for (int i = 0; i < records.size(); i++) all.add(found.get(groups.of(i)));
        return all;
    }

    /** The subjects of the groups all of whose marks are known, if they are of one person. */
    private Map<Integer, Subject> known(Connection connection, Groups groups) throws SQLException {
        var members = groups.members();
        if (members.isEmpty()) return new HashMap<>();
        var found = new HashMap<Integer, Subject>();
        var others = new HashSet<Integer>();
        try (var query = connection.prepareStatement(KNOWN)) {
            bind(connection, query, members);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var group = rows.getInt(1);
                    var id = rows.getObject(3, UUID.class);
                    if (id == null) others.add(group);
                    else if (rows.getBoolean(2) && !found.containsKey(group))
                        found.put(group, subject(id, rows.getBytes(4)));
                    else if (rows.getBoolean(2) && !found.get(group).id().equals(id)) others.add(group);
                }
            }
        }
        found.keySet().removeAll(others);
        return found;
    }

    private void makeTheOthers(Connection connection, Groups groups, Map<Integer, Subject> found) throws SQLException {
        var left = IntStream.rangeClosed(1, groups.count())
                .filter(group -> !found.containsKey(group))
                .boxed()
                .toList();
        if (left.isEmpty()) return;
        var newcomers = left.stream().map(_ -> newcomer()).toList();
        var made = made(connection, groups, left, newcomers);
        for (int i = 0; i < left.size(); i++)
            found.put(left.get(i), one(connection, newcomers.get(i), made.getOrDefault(i + 1, List.of())));
    }

    /** @param left groups, which the database is told by their place in this list, from 1 */
    private Map<Integer, List<Subject>> made(
            Connection connection, Groups groups, List<Integer> left, List<Newcomer> newcomers) throws SQLException {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < left.size(); i++) places.put(left.get(i), i + 1);
        var members = groups.members().stream()
                .filter(member -> places.containsKey(member.group()))
                .map(member -> new Groups.Member(member.mark(), places.get(member.group()), member.tells()))
                .toList();
        try (var query = connection.prepareStatement(SUBJECTS)) {
            bind(connection, query, members);
            array(
                    connection,
                    query,
                    4,
                    "uuid",
                    newcomers.stream().map(Newcomer::id).toArray());
            array(
                    connection,
                    query,
                    5,
                    "bytea",
                    newcomers.stream().map(Newcomer::wrapped).toArray(byte[][]::new));
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

    private static void bind(Connection connection, PreparedStatement query, Collection<Groups.Member> members)
            throws SQLException {
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
                members.stream().map(Groups.Member::group).toArray(Integer[]::new));
        array(
                connection,
                query,
                3,
                "bool",
                members.stream().map(Groups.Member::tells).toArray(Boolean[]::new));
    }

    private static void array(Connection connection, PreparedStatement query, int at, String type, Object[] all)
            throws SQLException {
        query.setArray(at, connection.createArrayOf(type, all));
    }

    private Subject subject(UUID id, byte[] wrapped) {
        return new Subject(id, Optional.ofNullable(wrapped).map(key -> keyring.unwrap(id, key)));
    }

    private static Subject one(Connection connection, Newcomer first, List<Subject> found) throws SQLException {
        var own = new Subject(first.id(), Optional.of(first.key()));
        if (found.isEmpty()) return own;
        var erased = found.stream().filter(Subject::isErased).findFirst();
        if (erased.isPresent() || found.size() == 1) return erased.orElseGet(found::getFirst);
        var erasedMeanwhile = lockedErased(connection, found);
        if (erasedMeanwhile.isPresent()) return erasedMeanwhile.get();
        try (var insert = connection.prepareStatement(OF_SEVERAL)) {
            insert.setObject(1, first.id());
            insert.setBytes(2, first.wrapped());
            array(connection, insert, 3, "uuid", found.stream().map(Subject::id).toArray());
            insert.executeUpdate();
            return own;
        }
    }

    /** One of these people that was erased since they were found, if there is one; the others stay until the commit. */
    private static Optional<Subject> lockedErased(Connection connection, List<Subject> people) throws SQLException {
        try (var query = connection.prepareStatement(LOCK)) {
            array(connection, query, 1, "uuid", people.stream().map(Subject::id).toArray());
            var erased = Optional.<Subject>empty();
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    if (rows.getBoolean(2))
                        erased = Optional.of(new Subject(rows.getObject(1, UUID.class), Optional.empty()));
            }
            return erased;
        }
    }
}
