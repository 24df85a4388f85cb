package org.qantara.hub.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Columns;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/**
 * Removes documents and records whose time is over, and what was written of them; receipts, verdicts, formats and losses
 * stay. Each is looked at when it is old enough for the shortest period, and from then on when it may be over.
 */
public final class Expiry {
    private static final String DUE = "select submission from kept where next_at <= ? order by next_at limit ?";
    private static final String NEVER_LOOKED_AT = """
        select o.submission from content o where o.submission > ? and o.submission < ? order by o.submission limit ?
        """;
    private static final String LOOK = """
        select s.id, s.subject, k.hold is not null or exists (select 1 from subject_also a join subject p on p.id = a.person
                where a.subject = k.id and p.hold is not null),
            s.partner, coalesce(d.recipient, s.partner), s.record_type, s.purpose,
            d.id is not null and v.delivery is null, case when d.id is null then s.received_at else v.at end
        from unnest(?::uuid[]) c(submission)
        join submission s on s.id = c.submission left join delivery d on d.submission = s.id
        left join verdict v on v.delivery = d.id left join subject k on k.id = s.subject
        """;
    /** No order about them is under way, and none comes until the end of the transaction. */
    private static final String LOCK =
            "select k.id from subject k where k.id = any (?::uuid[]) order by k.id for share skip locked";

    private static final String KEEP = """
        insert into kept (submission, next_at) select submission, %s from unnest(?::uuid[], ?::int8[]) k(submission, at)
        on conflict (submission) do update set next_at = excluded.next_at
        """.formatted(Columns.moment("at"));
    private static final String LOOK_AGAIN =
            "update kept set next_at = least(next_at, ?) where submission = any (?::uuid[])";
    private static final List<String> REMOVE = List.of(
            """
        update outgoing o set document = null from delivery d
        where d.submission = any (?) and o.delivery = d.id and o.document is not null
        """,
            "delete from content where submission = any (?)",
            "delete from kept where submission = any (?)",
            Remark.FORGET);

    /** What is held; it is looked at too when a hold on it is lifted. */
    private static final Duration HELD = Duration.ofDays(1);
    /**
     * What has no verdict, however short its period, and what an order is just being given about; and nothing was entered so
     * long ago and is not yet committed.
     */
    private static final Duration LEAST = Duration.ofHours(1);

    /** How long what is kept, as configured now. */
    public interface Periods {
        /** Another whenever any period is another; 64 characters. */
        String version();

        /** Nothing goes that was accepted after this. */
        Instant earliest(Instant now);

        /** Until when what is about an ended delivery is kept. */
        Instant until(Ended ended);
    }

    /** A delivery that has its verdict, or a submission that nobody was to get: then it is from and to its sender. */
    public record Ended(PartnerId from, PartnerId to, RecordType recordType, String purpose, Instant at) {}

    /**
     * What came of one step; nothing if another hub is at it.
     *
     * @param looked what is due and was never looked at in this pass counts as both: with less than the most there is no more
     */
    public record Step(int looked, int expired) {}

    /**
     * A delivery as it stands.
     *
     * @param subject if it has one
     * @param ended would be, if it ended now, as long as it is undecided
     */
    private record Row(UUID submission, UUID subject, boolean held, boolean undecided, Ended ended) {
        /** When it may be over. */
        Instant next(Instant now, Periods periods) {
            var until = periods.until(ended);
            if (undecided) until = later(until, now.plus(LEAST));
            return held ? later(until, now.plus(HELD)) : until;
        }
    }

    private final Sql sql;

    public Expiry(DataSource source) {
        this.sql = new Sql(source);
    }

    /**
     * Looks at some of what is due, and at some that was never looked at in the order it was accepted; of several hubs one
     * at a time. Nothing goes of who is under a hold, or of what any recipient has yet to decide about. Once the periods
     * have changed everything is looked at anew.
     *
     * @param now what has its time until now goes
     */
    public Step step(Instant now, int most, Periods periods) {
        return sql.write(connection -> {
            if (!Sql.isAlone(connection, "retention")) return new Step(0, 0);
            var pass = Pass.current(connection, now, periods.version());
            var due = ids(connection, DUE, now, most);
            var before = first(earlier(periods.earliest(now), now.minus(LEAST)));
            var fresh = ids(connection, NEVER_LOOKED_AT, pass.upTo(), before, most - due.size());
            if (!fresh.isEmpty()) pass.reaches(connection, fresh.getLast());
            var found = new LinkedHashSet<>(due);
            found.addAll(fresh);
            return new Step(due.size() + fresh.size(), look(connection, List.copyOf(found), now, periods));
        });
    }

    /** These are looked at at the next step, within the connection's transaction: what kept them does so no more. */
    public static void lookAgain(Connection connection, List<UUID> submissions, Instant now) throws SQLException {
        Sql.change(connection, LOOK_AGAIN, now, array(connection, submissions));
    }

    /** Gives how many were over. */
    private static int look(Connection connection, List<UUID> submissions, Instant now, Periods periods)
            throws SQLException {
        var rows = rows(connection, submissions, now);
        var next = next(rows, now, periods);
        var over = over(next, now);
        if (!over.isEmpty()) {
            var unlocked = notLocked(connection, rows, over);
            next.putAll(next(rows(connection, over, now), now, periods)); // an order may have come before the lock
            unlocked.forEach(id -> next.merge(id, now.plus(LEAST), Expiry::later));
            over = over(next, now);
            for (var remove : REMOVE) Sql.change(connection, remove, array(connection, over));
        }
        over.forEach(next::remove);
        keep(connection, List.copyOf(next.entrySet()));
        return over.size();
    }

    private static List<Row> rows(Connection connection, List<UUID> submissions, Instant now) throws SQLException {
        return submissions.isEmpty() ? List.of() : Sql.find(connection, LOOK, submissions, row -> row(row, now));
    }

    private static Map<UUID, Instant> next(List<Row> rows, Instant now, Periods periods) {
        var next = new LinkedHashMap<UUID, Instant>();
        for (var row : rows) next.merge(row.submission, row.next(now, periods), Expiry::later);
        return next;
    }

    private static List<UUID> over(Map<UUID, Instant> next, Instant now) {
        return next.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Gives those of them whose subjects could not be locked. */
    private static List<UUID> notLocked(Connection connection, List<Row> rows, List<UUID> over) throws SQLException {
        var ofSubjects = rows.stream()
                .filter(row -> row.subject != null && over.contains(row.submission))
                .toList();
        var locked = Set.copyOf(ids(
                connection,
                LOCK,
                array(connection, ofSubjects.stream().map(Row::subject).toList())));
        return ofSubjects.stream()
                .filter(row -> !locked.contains(row.subject))
                .map(Row::submission)
                .toList();
    }

    private static Array array(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static void keep(Connection connection, List<Map.Entry<UUID, Instant>> next) throws SQLException {
        if (next.isEmpty()) return;
        try (var statement = connection.prepareStatement(KEEP)) {
            Columns.of(connection, statement, next).ids(Map.Entry::getKey).moments(Map.Entry::getValue);
            statement.executeUpdate();
        }
    }

    private static List<UUID> ids(Connection connection, String query, Object... values) throws SQLException {
        return Sql.ask(connection, query, row -> row.getObject(1, UUID.class), values);
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        var ended = new Ended(
                new PartnerId(row.getString(4)),
                new PartnerId(row.getString(5)),
                RecordType.of(row.getString(6)).orElseThrow(),
                row.getString(7),
                Sql.instant(row, 9).orElse(now));
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBoolean(3),
                row.getBoolean(8),
                ended);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The first id of this millisecond (UUIDv7, RFC 9562). */
    private static UUID first(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
