package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.registry.PartnerId;

/**
 * Unfinished deliveries, found in the database. The search begins at the recipient's horizon, before which everything
 * has ended, so that it does not grow with the journal.
 */
public final class SqlUnfinished implements Unfinished {
    private static final String UNFINISHED = """
        from delivery d where d.recipient = ?
        and d.seq > coalesce((select h.seq from horizon h where h.recipient = d.recipient), 0)
        and not exists (select 1 from verdict v where v.delivery = d.id)
        and not exists (select 1 from attempt a where a.delivery = d.id and a.code is null)
        """;
    /** What waits for the rest of its file is unfinished, and is not lost. */
    private static final String LOST = UNFINISHED + FileHold.NOT_HELD;

    private static final String RELAY_AGAIN = """
        insert into outbox (delivery, recipient, bytes, seq)
        select d.id, d.recipient, %s, d.seq
        from delivery d join content c on c.submission = d.submission where d.id = any (?) on conflict do nothing
        """.formatted(Compressed.lengthOf("c.canonical"));
    /** What was answered while this looked for it. */
    private static final String ENDED =
            "delete from waiting w using verdict v where w.recipient = ? and v.delivery = w.delivery";

    private static final String LET_WAIT =
            "insert into waiting (delivery, recipient, seq) select d.id, d.recipient, d.seq " + LOST
                    + " on conflict do nothing";
    /** As far behind the latest as nothing is that was entered before it and is not yet committed. */
    private static final int MARGIN = 200_000;

    private static final String HORIZON = """
        insert into horizon (recipient, seq)
        select ?, coalesce(least(
            (select min(d.seq) - 1 %s),
            (select max(d.seq) - %d from delivery d where d.recipient = ?)), 0)
        on conflict (recipient) do update set seq = greatest(horizon.seq, excluded.seq)
        """.formatted(UNFINISHED, MARGIN);
    private static final String UNDECIDED = """
        select d.id from delivery d where d.recipient = ?
        and not exists (select 1 from verdict v where v.delivery = d.id) order by d.seq limit ?
        """;
    private static final int AT_ONCE = 10_000;

    private final Sql sql;

    public SqlUnfinished(DataSource source) {
        this.sql = new Sql(source);
    }

    @Override
    public int relayAgain(PartnerId to, Set<UUID> queued) {
        return sql.write(connection -> {
            execute(connection, "delete from waiting where recipient = ?", to);
            var lost = lost(connection, to, queued);
            var relayed = 0;
            for (var from = 0; from < lost.size(); from += AT_ONCE)
                relayed += relay(connection, lost.subList(from, Math.min(from + AT_ONCE, lost.size())));
            execute(connection, HORIZON, to, to, to);
            return relayed;
        });
    }

    @Override
    public int letWait(PartnerId to) {
        return sql.write(connection -> {
            execute(connection, "delete from outbox where recipient = ?", to);
            execute(connection, ENDED, to);
            var waiting = execute(connection, LET_WAIT, to);
            execute(connection, HORIZON, to, to, to);
            return waiting;
        });
    }

    @Override
    public List<UUID> undecided(PartnerId to, int most) {
        return sql.read(connection -> {
            try (var query = connection.prepareStatement(UNDECIDED)) {
                query.setString(1, to.value());
                query.setInt(2, most);
                var ids = new ArrayList<UUID>();
                try (var found = query.executeQuery()) {
                    while (found.next()) ids.add(found.getObject(1, UUID.class));
                }
                return ids;
            }
        });
    }

    @Override
    public void forget(List<UUID> deliveryIds) {
        sql.write(connection -> {
            var forgotten = 0;
            for (var table : List.of("outbox", "waiting")) {
                try (var delete = connection.prepareStatement("delete from " + table + " where delivery = any (?)")) {
                    delete.setArray(1, connection.createArrayOf("uuid", deliveryIds.toArray()));
                    forgotten += delete.executeUpdate();
                }
            }
            return forgotten;
        });
    }

    private static List<UUID> lost(Connection connection, PartnerId to, Set<UUID> queued) throws SQLException {
        try (var query = connection.prepareStatement("select d.id " + LOST)) {
            query.setString(1, to.value());
            query.setFetchSize(AT_ONCE);
            var lost = new ArrayList<UUID>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var id = found.getObject(1, UUID.class);
                    if (!queued.contains(id)) lost.add(id);
                }
            }
            return lost;
        }
    }

    private static int relay(Connection connection, List<UUID> ids) throws SQLException {
        try (var insert = connection.prepareStatement(RELAY_AGAIN)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return insert.executeUpdate();
        }
    }

    private static int execute(Connection connection, String sql, PartnerId... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i].value());
            return statement.executeUpdate();
        }
    }
}
