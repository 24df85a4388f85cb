package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Whose deliveries are held, within the connection's transaction: what has not left stays, whatever way it goes, until it
 * is released; what has left is told by {@link Endings#handedOver}.
 */
public final class Quarantine {
    /** Waits for who releases the same at the moment. */
    private static final String HOLD = """
        insert into quarantine (subject) select distinct unnest(?::uuid[]) as subject order by subject
        on conflict (subject) do update set subject = excluded.subject
        """;

    private static final String LOCK =
            "select q.subject from quarantine q where q.subject = any (?) order by q.subject for update";
    private static final String RELEASE = "delete from quarantine where subject = any (?)";

    private static final String HELD = """
        from (select unnest(?::uuid[]) as id) person
        cross join lateral (
            select person.id union select a.subject from subject_also a where a.person = person.id) its(subject)
        join submission s on s.subject = its.subject join delivery d on d.submission = s.id where true
        and not exists (select from verdict v where v.delivery = d.id)
        and not exists (select from attempt a where a.delivery = d.id and a.code is null)
        """;
    private static final String COUNT = "select count(distinct d.id) " + HELD;
    /** What waits to be fetched waits still; what was to be brought may have been taken off its queue meanwhile. */
    private static final String RELAY = """
        insert into outbox (delivery, recipient, bytes, seq)
        select d.id, d.recipient, %s, d.seq from (select distinct d.* %s and not is_held(s.subject) and d.way <> 'PULL') d
        join content c on c.submission = d.submission on conflict do nothing
        """.formatted(Compressed.lengthOf("c.canonical"), HELD + FileHold.NOT_HELD);

    private Quarantine() {}

    /** Nothing of these leaves from now on. */
    public static void hold(Connection connection, List<UUID> subjects) throws SQLException {
        change(connection, HOLD, subjects);
    }

    /** Keeps others from holding these until the transaction ends. */
    public static void lock(Connection connection, List<UUID> subjects) throws SQLException {
        Sql.find(connection, LOCK, subjects, row -> row.getObject(1, UUID.class));
    }

    /** What was held of these is on its way again. */
    public static void release(Connection connection, List<UUID> subjects) throws SQLException {
        change(connection, RELEASE, subjects);
        change(connection, RELAY, subjects);
    }

    /** How many deliveries of these have not left. */
    public static int held(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, COUNT, subjects, row -> row.getInt(1)).getFirst();
    }

    private static void change(Connection connection, String sql, List<UUID> subjects) throws SQLException {
        Sql.change(connection, sql, connection.createArrayOf("uuid", subjects.toArray()));
    }
}
