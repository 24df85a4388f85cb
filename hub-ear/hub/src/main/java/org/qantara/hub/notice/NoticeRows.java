package org.qantara.hub.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/** Reads notices out of their table. */
final class NoticeRows {
    static final String ALL = """
        select n.id, n.kind, n.cause, s.id, n.delivery, n.recipient, s.message_id, s.purpose, v.reference, n.opened_at,
        n.due_at, n.told_at, n.acknowledged_at from notice n join delivery d on d.id = n.delivery
        join submission s on s.id = d.submission left join verdict v on v.delivery = n.delivery
        """;

    private NoticeRows() {}

    static List<Notice> find(Connection connection, String where, Object... values) throws SQLException {
        return find(connection, ALL + where, NoticeRows::notice, values);
    }

    static <R> List<R> find(Connection connection, String sql, Sql.Reading<R> reading, Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) query.setObject(i + 1, value(values[i]));
            var all = new ArrayList<R>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) all.add(reading.of(rows));
            }
            return all;
        }
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var change = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) change.setObject(i + 1, value(values[i]));
            return change.executeUpdate();
        }
    }

    private static Object value(Object value) {
        return value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value;
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject(1, UUID.class),
                Notice.Kind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                new PartnerId(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)),
                instant(row, 10).orElseThrow(),
                instant(row, 11).orElseThrow(),
                instant(row, 12),
                instant(row, 13));
    }

    static Optional<Instant> instant(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getObject(at, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
