package org.qantara.hub.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/** The notices of erasures and of withdrawn consents: opened, listed, acknowledged. */
public final class Notices {
    private static final String OPEN = """
        insert into erasure_notice (id, kind, cause, delivery, recipient, opened_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (delivery, kind) do nothing
        """;
    private static final String NOTICES = """
        select n.id, n.kind, n.cause, n.delivery, n.recipient, s.message_id, v.reference, n.opened_at, n.due_at,
        n.acknowledged_at from erasure_notice n join delivery d on d.id = n.delivery
        join submission s on s.id = d.submission left join verdict v on v.delivery = n.delivery
        """;
    private static final String ACKNOWLEDGE = """
        update erasure_notice set acknowledged_at = ? where id = ?
        """;
    private static final String ACKNOWLEDGED = NOTICES + "where n.id = ? for update of n";
    private static final String LATELY = """
        select e.subject, e.erasure from erasure x join erased e on e.erasure = x.id where x.at > ?
        """;
    /** What was being handed over when somebody was erased is handed over long before this. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private final Sql sql;
    private final Duration time;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param time a recipient has */
    public Notices(DataSource source, Duration time, Clock clock, Supplier<UUID> ids) {
        this.sql = new Sql(source);
        this.time = time;
        this.clock = clock;
        this.ids = ids;
    }

    /** For what was handed over of these subjects and has no notice yet. */
    void open(Connection connection, UUID erasure, List<UUID> subjects) throws SQLException {
        open(connection, Notice.Kind.ERASURE, erasure, Endings.handedOver(connection, subjects));
    }

    /**
     * For those of these deliveries that have none of the kind yet.
     *
     * @param cause of the notice, as its kind says
     */
    public void open(Connection connection, Notice.Kind kind, UUID cause, List<Endings.HandedOver> deliveries)
            throws SQLException {
        var now = clock.instant();
        Sql.forEach(connection, OPEN, deliveries, (row, one) -> {
            row.setObject(1, ids.get());
            row.setString(2, kind.name());
            row.setObject(3, cause);
            row.setObject(4, one.deliveryId());
            row.setString(5, one.to().value());
            row.setObject(6, now.atOffset(ZoneOffset.UTC));
            row.setObject(7, now.plus(time).atOffset(ZoneOffset.UTC));
        });
    }

    /** Opens those for what was being handed over while somebody was erased. Safe to repeat. */
    public void openLate() {
        sql.write(connection -> {
            for (var one : lately(connection)) open(connection, one.erasure, List.of(one.subject));
            return null;
        });
    }

    private record Erased(UUID subject, UUID erasure) {}

    private List<Erased> lately(Connection connection) throws SQLException {
        return find(
                connection,
                LATELY,
                clock.instant().minus(UNDER_WAY).atOffset(ZoneOffset.UTC),
                row -> new Erased(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    List<Notice> of(Connection connection, UUID cause) throws SQLException {
        return find(connection, NOTICES + "where n.cause = ? order by n.id", cause, Notices::notice);
    }

    /** Those of an erasure or a withdrawal, whatever became of them. */
    public List<Notice> of(UUID cause) {
        return sql.read(connection -> of(connection, cause));
    }

    /** Those this recipient has yet to acknowledge, the oldest first. */
    public List<Notice> unacknowledged(PartnerId to) {
        return sql.read(connection -> find(
                connection,
                NOTICES + "where n.recipient = ? and n.acknowledged_at is null order by n.id",
                to.value(),
                Notices::notice));
    }

    /** Those that nobody has acknowledged in time. */
    public List<Notice> overdue() {
        return sql.read(connection -> find(
                connection,
                NOTICES + "where n.acknowledged_at is null and n.due_at < ? order by n.id",
                clock.instant().atOffset(ZoneOffset.UTC),
                Notices::notice));
    }

    /** The recipient says that it has done what the notice asks; says whether there is such a notice to it. The first time stands. */
    public boolean acknowledge(PartnerId by, UUID notice, Through through) {
        return sql.write(connection -> {
            var open = find(connection, ACKNOWLEDGED, notice, Notices::notice).stream()
                    .filter(one -> one.to().equals(by))
                    .findFirst();
            if (open.isEmpty()) return false;
            if (open.get().acknowledgedAt().isEmpty())
                acknowledge(connection, open.get(), Doer.partner(by.value(), through));
            return true;
        });
    }

    private void acknowledge(Connection connection, Notice notice, Doer by) throws SQLException {
        var now = clock.instant();
        try (var update = connection.prepareStatement(ACKNOWLEDGE)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, notice.id());
            update.executeUpdate();
        }
        Telling.acknowledged(connection, now, by, notice);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject(1, UUID.class),
                Notice.Kind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                new PartnerId(row.getString(5)),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                instant(row, 8).orElseThrow(),
                instant(row, 9).orElseThrow(),
                instant(row, 10));
    }

    private static Optional<Instant> instant(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getObject(at, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <R> List<R> find(Connection connection, String sql, Object parameter, Sql.Reading<R> reading)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            var all = new ArrayList<R>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) all.add(reading.of(rows));
            }
            return all;
        }
    }
}
