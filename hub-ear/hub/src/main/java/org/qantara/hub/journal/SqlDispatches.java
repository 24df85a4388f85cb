package org.qantara.hub.journal;

import static org.qantara.hub.journal.Sql.find;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;

/** What goes out, in the database. Rows that may be written twice are written the first time only. */
public final class SqlDispatches implements Dispatches {
    private static final String OPEN = """
        select d.id, s.partner, d.recipient, s.message_id, s.received_at, s.record_type, s.purpose
        from delivery d join submission s on s.id = d.submission
        where d.id = any (?)
        and not exists (select 1 from verdict v where v.delivery = d.id)
        and not exists (select 1 from attempt a where a.delivery = d.id and a.code is null)
        order by d.seq
        """;

    private static final String RECORDS = """
        select d.id, c.canonical from delivery d join content c on c.submission = d.submission where d.id = any (?)
        """;

    private static final String HOPELESS = """
        select delivery from attempt a
        where delivery = any (?) and code is not null and code <> 'RECEIVER_UNREACHABLE'
        and not exists (select 1 from verdict v where v.delivery = a.delivery)
        group by delivery having count(*) >= ?
        """;

    private final Sql sql;
    private final CanonicalForm canonical;
    private final JustEntered justEntered;
    private final SettlementRows rows;

    public SqlDispatches(DataSource source, CanonicalForm canonical, JustEntered justEntered, Clock clock) {
        this.sql = new Sql(source);
        this.canonical = canonical;
        this.justEntered = justEntered;
        this.rows = new SettlementRows(clock);
    }

    @Override
    public List<Opened> open(List<UUID> deliveryIds) {
        return sql.read(connection -> {
            var envelopes = find(connection, OPEN, deliveryIds, SqlDispatches::envelope);
            var records = new HashMap<UUID, HubRecord>();
            for (var id : ids(envelopes)) justEntered.take(id).ifPresent(record -> records.put(id, record));
            var others = ids(envelopes);
            others.removeAll(records.keySet());
            var stored = stored(connection, others);
            return envelopes.stream()
                    .map(envelope -> opened(envelope, records, stored))
                    .toList();
        });
    }

    @Override
    public List<Settlement.SetAside> settle(List<Settlement> settlements, int mostFailures) {
        return sql.write(connection -> {
            rows.insert(connection, settlements);
            var failed = settlements.stream()
                    .filter(Settlement.Failed.class::isInstance)
                    .map(Settlement.Failed.class::cast)
                    .filter(Settlement.Failed::isOfTheRecord)
                    .toList();
            var setAside = hopeless(connection, failed, mostFailures);
            rows.insert(connection, setAside);
            return setAside;
        });
    }

    private static List<UUID> ids(List<Envelope> envelopes) {
        return envelopes.stream().map(Envelope::deliveryId).collect(Collectors.toList());
    }

    private static Map<UUID, byte[]> stored(Connection connection, List<UUID> deliveryIds) throws SQLException {
        if (deliveryIds.isEmpty()) return Map.of();
        return find(connection, RECORDS, deliveryIds, row -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Opened opened(Envelope envelope, Map<UUID, HubRecord> records, Map<UUID, byte[]> stored) {
        var id = envelope.deliveryId();
        try {
            var record = records.containsKey(id) ? records.get(id) : canonical.read(Compressed.plain(stored.get(id)));
            return new Opened.Ready(new Dispatch(envelope, record));
        } catch (RuntimeException e) {
            return new Opened.Unreadable(id, e);
        }
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(
                row.getObject(1, UUID.class),
                new PartnerId(row.getString(2)),
                new PartnerId(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                RecordType.of(row.getString(6)).orElseThrow(),
                row.getString(7));
    }

    private static List<Settlement.SetAside> hopeless(
            Connection connection, List<Settlement.Failed> failed, int mostFailures) throws SQLException {
        if (failed.isEmpty()) return List.of();
        var ids = failed.stream().map(Settlement::deliveryId).toArray();
        var hopeless = new HashSet<UUID>();
        try (var query = connection.prepareStatement(HOPELESS)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            query.setInt(2, mostFailures);
            try (var found = query.executeQuery()) {
                while (found.next()) hopeless.add(found.getObject(1, UUID.class));
            }
        }
        return failed.stream()
                .filter(one -> hopeless.contains(one.deliveryId()))
                .map(one -> new Settlement.SetAside(one.deliveryId(), new Verdict.Parked(one.problem())))
                .toList();
    }
}
