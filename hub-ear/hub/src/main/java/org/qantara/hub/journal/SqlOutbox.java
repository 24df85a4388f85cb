package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.qantara.hub.registry.PartnerId;

/** The outbox in the database. */
public final class SqlOutbox implements Outbox {
    /**
     * A hub that stands still while it relays gives way: its transaction ends, and the others need not wait for long.
     */
    private static final String GIVING_WAY = "select set_config('idle_in_transaction_session_timeout', '10s', true),"
            + " set_config('lock_timeout', '20s', true)";

    /** Held by the hub that relays, until the end of its transaction. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('qantara.relay'))";

    private static final String OLDEST =
            "select delivery, recipient, bytes from outbox where recipient <> all (?) order by seq limit ?";
    private static final String SENT = "delete from outbox where delivery = any (?)";

    private final Sql sql;

    public SqlOutbox(DataSource source) {
        this.sql = new Sql(source);
    }

    @Override
    public int take(int most, Set<PartnerId> butNotFor, UnaryOperator<List<Item>> send) {
        return sql.write(connection -> {
            execute(connection, GIVING_WAY);
            execute(connection, ALONE);
            var items = oldest(connection, most, butNotFor);
            if (!items.isEmpty()) takeOff(connection, send.apply(items));
            return items.size();
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static List<Item> oldest(Connection connection, int most, Set<PartnerId> butNotFor) throws SQLException {
        try (var query = connection.prepareStatement(OLDEST)) {
            var but = butNotFor.stream().map(PartnerId::value).toArray();
            query.setArray(1, connection.createArrayOf("varchar", but));
            query.setInt(2, most);
            var items = new ArrayList<Item>();
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    items.add(
                            new Item(rows.getObject(1, UUID.class), new PartnerId(rows.getString(2)), rows.getInt(3)));
            }
            return items;
        }
    }

    private static void takeOff(Connection connection, List<Item> sent) throws SQLException {
        try (var delete = connection.prepareStatement(SENT)) {
            var ids = sent.stream().map(Item::deliveryId).toArray();
            delete.setArray(1, connection.createArrayOf("uuid", ids));
            delete.executeUpdate();
        }
    }
}
