package org.qantara.hub.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        return Sql.ask(connection, ALL + where, NoticeRows::notice, values);
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
                Sql.instant(row, 10).orElseThrow(),
                Sql.instant(row, 11).orElseThrow(),
                Sql.instant(row, 12),
                Sql.instant(row, 13));
    }
}
