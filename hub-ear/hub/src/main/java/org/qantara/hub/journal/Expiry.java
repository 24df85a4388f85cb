package org.qantara.hub.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/**
 * Removes documents and records whose time is over, and what was written of them; receipts, verdicts, formats and losses
 * stay. Ids count up with time, so the search begins with the oldest that is still stored and needs no index of its own.
 */
public final class Expiry {
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('qantara.retention'))";
    private static final String OLDEST = """
        select c.submission,
            k.hold is not null or exists (select 1 from subject_also a join subject p on p.id = a.person
                where a.subject = k.id and p.hold is not null),
            s.partner, coalesce(d.recipient, s.partner), s.record_type, s.purpose,
            case when d.id is null then s.received_at else v.at end
        from (select o.submission from content o where o.submission > ? and o.submission < ?
            order by o.submission limit ?) c
        join submission s on s.id = c.submission left join delivery d on d.submission = s.id
        left join verdict v on v.delivery = d.id left join subject k on k.id = s.subject
        """;
    private static final String OUTGOING = """
        update outgoing o set document = null from delivery d
        where d.submission = any (?) and o.delivery = d.id and o.document is not null
        """;
    private static final String CONTENT = "delete from content where submission = any (?)";

    /** A delivery that has its verdict, or a submission that nobody was to get: then it is from and to its sender. */
    public record Ended(PartnerId from, PartnerId to, RecordType recordType, String purpose, Instant at) {}

    /**
     * What came of one step.
     *
     * @param last the submission it has looked at last; none if it has looked at none, or another hub is at it
     */
    public record Step(Optional<UUID> last, int looked, int expired) {}

    private record Row(UUID submission, boolean held, Optional<Ended> ended) {}

    private final Sql sql;

    public Expiry(DataSource source) {
        this.sql = new Sql(source);
    }

    /**
     * Looks at some submissions, in the order they were accepted; of several hubs one at a time. Nothing goes of who is
     * under a hold, or of what any recipient has yet to decide about.
     *
     * @param after this submission
     * @param acceptedBefore only what was is looked at
     * @param now what has its time until now goes
     * @param until how long what is about an ended delivery is kept
     */
    public Step step(UUID after, Instant acceptedBefore, Instant now, int most, Function<Ended, Instant> until) {
        return sql.write(connection -> {
            if (!isAlone(connection)) return new Step(Optional.empty(), 0, 0);
            var found = new TreeMap<UUID, List<Row>>(Expiry::inTheDatabase);
            for (var row : oldest(connection, after, first(acceptedBefore), most))
                found.computeIfAbsent(row.submission, _ -> new ArrayList<>()).add(row);
            var over = found.entrySet().stream()
                    .filter(one -> one.getValue().stream().allMatch(row -> isOver(row, now, until)))
                    .map(Map.Entry::getKey)
                    .toList();
            for (var remove : List.of(OUTGOING, CONTENT)) remove(connection, remove, over);
            return new Step(Optional.ofNullable(found.isEmpty() ? null : found.lastKey()), found.size(), over.size());
        });
    }

    private static boolean isOver(Row row, Instant now, Function<Ended, Instant> until) {
        return !row.held
                && row.ended.filter(ended -> !until.apply(ended).isAfter(now)).isPresent();
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALONE);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<Row> oldest(Connection connection, UUID after, UUID before, int most) throws SQLException {
        try (var query = connection.prepareStatement(OLDEST)) {
            query.setObject(1, after);
            query.setObject(2, before);
            query.setInt(3, most);
            var rows = new ArrayList<Row>();
            try (var found = query.executeQuery()) {
                while (found.next()) rows.add(row(found));
            }
            return rows;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var at = row.getObject(7, OffsetDateTime.class);
        var ended = at == null
                ? null
                : new Ended(
                        new PartnerId(row.getString(3)),
                        new PartnerId(row.getString(4)),
                        RecordType.of(row.getString(5)).orElseThrow(),
                        row.getString(6),
                        at.toInstant());
        return new Row(row.getObject(1, UUID.class), row.getBoolean(2), Optional.ofNullable(ended));
    }

    private static void remove(Connection connection, String sql, List<UUID> submissions) throws SQLException {
        if (submissions.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", submissions.toArray()));
            statement.executeUpdate();
        }
    }

    /** The first id of this millisecond (UUIDv7, RFC 9562). */
    private static UUID first(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }

    /** The database compares ids as unsigned bytes, Java as two signed numbers. */
    private static int inTheDatabase(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
