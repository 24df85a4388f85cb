package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/** Ends what is on its way of some subjects, and tells what has been handed over. */
public final class Endings {
    /** A delivery whose recipient has the document, or may have it. */
    public record HandedOver(UUID deliveryId, PartnerId to) {}

    private static final String DELIVERIES =
            "select d.id from submission s join delivery d on d.submission = s.id where s.subject = any (?)";
    private static final String TOLD = """
        %s
        select e.at, 'PARKED', 'hub', null, d.submission, d.id, d.recipient, null, ?, null, 1
        from ended e join delivery d on d.id = e.delivery
        """.formatted(Acts.INTO);
    private static final String END = """
        with ended as (
            insert into verdict (delivery, kind, at, problem)
            select o.id, 'PARKED', ?, ? from (%s order by d.seq) o
            where not exists (select 1 from verdict v where v.delivery = o.id) on conflict do nothing
            returning delivery, at)
        %s""".formatted(DELIVERIES, TOLD);
    private static final String UNDO_WAITING = "delete from waiting where delivery in (" + DELIVERIES + ")";
    private static final String UNDO_OUTBOX = "delete from outbox where delivery in (" + DELIVERIES + ")";
    private static final String HANDED_OVER = """
        select d.id, d.recipient from submission s join delivery d on d.submission = s.id
        where s.subject = any (?) and (exists (select from outgoing o where o.delivery = d.id) or %s) order by d.seq
        """.formatted(Underway.MAY_HAVE_LEFT);
    private static final String UNSETTLED = """
        select d.id from delivery d where d.submission = any (?)
        and not exists (select from verdict v where v.delivery = d.id and v.kind <> 'PARKED') order by d.seq
        """;
    private static final String SUBMISSIONS = "select s.id from submission s where s.subject = any (?)";

    private static final String PUT_AWAY = """
        with ended as (
            insert into verdict (delivery, kind, at, problem) values (?, 'PARKED', ?, ?)
            on conflict (delivery) do update set at = excluded.at, problem = excluded.problem
                where verdict.kind = 'PARKED' and verdict.problem is distinct from excluded.problem
            returning delivery, at)
        %s""".formatted(TOLD);

    private Endings() {}

    /** Ends what has no verdict yet, within the connection's transaction; says how many that were. */
    public static int end(Connection connection, List<UUID> subjects, Problem why, Instant at) throws SQLException {
        for (var undo : List.of(UNDO_WAITING, UNDO_OUTBOX)) {
            try (var delete = connection.prepareStatement(undo)) {
                delete.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                delete.executeUpdate();
            }
        }
        try (var insert = connection.prepareStatement(END)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, Codec.text(why));
            insert.setArray(3, connection.createArrayOf("uuid", subjects.toArray()));
            insert.setString(4, why.code().name());
            return insert.executeUpdate();
        }
    }

    /**
     * Ends these deliveries, those set aside for a human among them, within the connection's transaction; whoever looks
     * for them finds this reason. A recipient's own verdict stands.
     */
    public static void endDeliveries(Connection connection, List<UUID> deliveries, Problem why, Instant at)
            throws SQLException {
        if (deliveries.isEmpty()) return;
        for (var undo : List.of("waiting", "outbox"))
            Sql.forEach(
                    connection,
                    "delete from " + undo + " where delivery = any (?)",
                    List.of(deliveries),
                    (row, all) -> row.setArray(1, connection.createArrayOf("uuid", all.toArray())));
        Sql.forEach(connection, PUT_AWAY, deliveries, (row, id) -> {
            row.setObject(1, id);
            row.setObject(2, at.atOffset(ZoneOffset.UTC));
            row.setString(3, Codec.text(why));
            row.setString(4, why.code().name());
        });
    }

    /** Ends what recipients have not answered of these submissions, within the connection's transaction. */
    public static void endSubmissions(Connection connection, List<UUID> submissions, Problem why, Instant at)
            throws SQLException {
        endDeliveries(
                connection, Sql.find(connection, UNSETTLED, submissions, row -> row.getObject(1, UUID.class)), why, at);
    }

    /** What recipients have of these subjects, or may have. */
    public static List<HandedOver> handedOver(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, HANDED_OVER, subjects, Endings::handedOver);
    }

    private static HandedOver handedOver(ResultSet row) throws SQLException {
        return new HandedOver(row.getObject(1, UUID.class), new PartnerId(row.getString(2)));
    }

    /** What recipients have said in words of these submissions is not kept. */
    public static void forgetWords(Connection connection, List<UUID> submissions) throws SQLException {
        Remark.forget(connection, submissions);
    }

    /** What was accepted about these subjects. */
    public static List<UUID> submissions(Connection connection, List<UUID> subjects) throws SQLException {
        return Sql.find(connection, SUBMISSIONS, subjects, row -> row.getObject(1, UUID.class));
    }
}
