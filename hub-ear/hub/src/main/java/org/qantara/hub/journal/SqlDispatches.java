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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;

/** What goes out, in the database. Rows that may be written twice are written the first time only. */
public final class SqlDispatches implements Dispatches {
    private static final String OPEN = """
        with asked as (
        select d.id, s.partner, d.recipient, s.message_id, s.received_at, s.record_type, s.purpose,
        k.id is not null and k.key is null as erased, d.seq
        from delivery d join submission s on s.id = d.submission left join subject k on k.id = s.subject
        where d.id = any (?)
        and not exists (select 1 from verdict v where v.delivery = d.id)
        and not exists (select 1 from attempt a where a.delivery = d.id and a.code is null)
        and not is_held(s.subject)),
        %s
        select * from asked order by seq
        """.formatted(Underway.BEGIN);

    private static final String RECORDS = """
        select d.id, c.submission, s.subject, k.key, c.canonical
        from delivery d join submission s on s.id = d.submission join content c on c.submission = d.submission
        left join subject k on k.id = s.subject where d.id = any (?)
        """;

    private static final String HOPELESS = """
        select delivery from attempt a
        where delivery = any (?) and code is not null and code <> 'RECEIVER_UNREACHABLE'
        and not exists (select 1 from verdict v where v.delivery = a.delivery)
        group by delivery having count(*) >= ?
        """;

    private final Sql sql;
    private final UUID hub;
    private final CanonicalForm canonical;
    private final JustEntered justEntered;
    private final Owners owners;
    private final SettlementRows rows;

    /** @param hub id of this run of the hub */
    public SqlDispatches(
            DataSource source,
            CanonicalForm canonical,
            Keyring keyring,
            JustEntered justEntered,
            Clock clock,
            UUID hub) {
        this.sql = new Sql(source);
        this.hub = hub;
        this.canonical = canonical;
        this.justEntered = justEntered;
        this.owners = new Owners(keyring);
        this.rows = new SettlementRows(clock, owners, List.of(hub));
    }

    /** A delivery as asked for. */
    private record Asked(Envelope envelope, boolean erased) {
        UUID id() {
            return envelope.deliveryId();
        }
    }

    /** A record as it is stored. */
    private record Stored(UUID delivery, UUID submission, Owner owner, byte[] canonical) {
        byte[] plain() {
            return Sealed.plain(canonical, owner, submission, SealedColumn.CANONICAL);
        }
    }

    @Override
    public List<Opened> open(List<UUID> deliveryIds) {
        return sql.read(connection -> {
            var asked = Sql.ask(
                    connection,
                    OPEN,
                    SqlDispatches::asked,
                    connection.createArrayOf("uuid", deliveryIds.toArray()),
                    hub);
            var records = new HashMap<UUID, HubRecord>();
            for (var one : asked) justEntered.take(one.id()).ifPresent(record -> records.put(one.id(), record));
            var others = asked.stream()
                    .filter(one -> !one.erased())
                    .map(Asked::id)
                    .filter(id -> !records.containsKey(id))
                    .toList();
            var stored = stored(connection, others);
            return asked.stream().map(one -> opened(one, records, stored)).toList();
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

    private Map<UUID, Stored> stored(Connection connection, List<UUID> deliveryIds) throws SQLException {
        if (deliveryIds.isEmpty()) return Map.of();
        return find(connection, RECORDS, deliveryIds, this::stored).stream()
                .collect(Collectors.toMap(Stored::delivery, Function.identity()));
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), owners.owner(row, 3), row.getBytes(5));
    }

    private Opened opened(Asked asked, Map<UUID, HubRecord> records, Map<UUID, Stored> stored) {
        var id = asked.id();
        if (asked.erased()) return new Opened.Erased(id);
        try {
            var record = records.containsKey(id)
                    ? records.get(id)
                    : canonical.read(stored.get(id).plain());
            return new Opened.Ready(new Dispatch(asked.envelope(), record));
        } catch (SubjectGone e) {
            return new Opened.Erased(id);
        } catch (RuntimeException e) {
            return new Opened.Unreadable(id, e);
        }
    }

    private static Asked asked(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject(1, UUID.class),
                new PartnerId(row.getString(2)),
                new PartnerId(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                RecordType.of(row.getString(6)).orElseThrow(),
                row.getString(7));
        return new Asked(envelope, row.getBoolean(8));
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
