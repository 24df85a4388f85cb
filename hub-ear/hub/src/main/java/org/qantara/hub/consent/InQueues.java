package org.qantara.hub.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/** Which letters may still lie in their recipients' queues although consent to them is withdrawn; their notices say so. */
final class InQueues {
    private static final String PUT = """
        update notice set in_queue = true where kind = 'WITHDRAWAL' and in_queue is null and delivery = any (?)
        """;
    private static final String GONE =
            "update notice set in_queue = false where kind = 'WITHDRAWAL' and in_queue and delivery = any (?)";
    private static final String RECIPIENTS = "select distinct recipient from notice where in_queue order by recipient";
    private static final String OF_RECIPIENT =
            "select delivery from notice where in_queue and recipient = ? order by id limit ?";

    private InQueues() {}

    /** Remembers these, each once: what has gone is not put there again. */
    static void put(Connection connection, Collection<UUID> deliveries) throws SQLException {
        change(connection, PUT, deliveries);
    }

    static void gone(Connection connection, Collection<UUID> deliveries) throws SQLException {
        change(connection, GONE, deliveries);
    }

    private static void change(Connection connection, String sql, Collection<UUID> deliveries) throws SQLException {
        if (!deliveries.isEmpty()) Sql.change(connection, sql, connection.createArrayOf("uuid", deliveries.toArray()));
    }

    static List<PartnerId> recipients(Connection connection) throws SQLException {
        return Sql.ask(connection, RECIPIENTS, row -> new PartnerId(row.getString(1)));
    }

    static List<UUID> of(Connection connection, PartnerId recipient, int most) throws SQLException {
        return Sql.ask(connection, OF_RECIPIENT, row -> row.getObject(1, UUID.class), recipient.value(), most);
    }
}
