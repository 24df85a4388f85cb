package org.qantara.hub.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** The notices: opened, listed, acknowledged. */
public final class Notices implements NoticeBoard {
    /** So many are listed at once. */
    public static final int MOST = 500;

    private static final String OPEN = """
        insert into notice (id, kind, cause, delivery, recipient, opened_at, due_at, next_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (delivery, kind) do nothing
        """;
    private static final String UNACKNOWLEDGED =
            "where n.recipient = ? and n.acknowledged_at is null order by n.id limit " + MOST;
    private static final String ONE = "where n.id = ?";
    private static final String OVERDUE = """
        select recipient, count(*), min(due_at) from notice where acknowledged_at is null and due_at < ?
        group by recipient order by recipient
        """;

    /**
     * Which ones are asked for.
     *
     * @param before this one, in the order they were opened
     */
    public record Filter(Optional<Notice.State> state, Optional<PartnerId> to, Optional<UUID> before) {}

    /** Those a recipient has not acknowledged in time. */
    public record Overdue(PartnerId to, int count, Instant since) {}

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

    /**
     * Opens those there are not yet, within the connection's transaction.
     *
     * @param cause the erasure or withdrawal
     */
    public void open(Connection connection, Notice.Kind kind, UUID cause, List<Endings.HandedOver> handedOver)
            throws SQLException {
        var now = clock.instant();
        for (var one : handedOver)
            Sql.change(
                    connection,
                    OPEN,
                    ids.get(),
                    kind.name(),
                    cause,
                    one.deliveryId(),
                    one.to().value(),
                    now,
                    now.plus(time),
                    now);
    }

    /** Those of one erasure or withdrawal, within the connection's transaction. */
    public List<Notice> of(Connection connection, UUID cause) throws SQLException {
        return NoticeRows.find(connection, "where n.cause = ? order by n.id", cause);
    }

    /** Those of one erasure or withdrawal, whatever became of them. */
    public List<Notice> of(UUID cause) {
        return sql.read(connection -> of(connection, cause));
    }

    /** The latest of those asked for, the latest first. */
    public List<Notice> page(Filter filter, int most) {
        var where = new StringBuilder("where true");
        var values = new ArrayList<Object>();
        filter.state().ifPresent(state -> {
            where.append(" and ").append(condition(state));
            if (state != Notice.State.ACKNOWLEDGED) values.add(clock.instant());
        });
        filter.to().ifPresent(to -> {
            where.append(" and n.recipient = ?");
            values.add(to.value());
        });
        filter.before().ifPresent(id -> {
            where.append(" and n.id < ?");
            values.add(id);
        });
        where.append(" order by n.id desc limit ?");
        values.add(most);
        return sql.read(connection -> NoticeRows.find(connection, where.toString(), values.toArray()));
    }

    private static String condition(Notice.State state) {
        return switch (state) {
            case OPEN -> "n.acknowledged_at is null and n.told_at is null and n.due_at >= ?";
            case TOLD -> "n.acknowledged_at is null and n.told_at is not null and n.due_at >= ?";
            case ACKNOWLEDGED -> "n.acknowledged_at is not null";
            case OVERDUE -> "n.acknowledged_at is null and n.due_at < ?";
        };
    }

    /** Who has not acknowledged in time. */
    public List<Overdue> overdue() {
        return sql.read(connection -> Sql.ask(
                connection,
                OVERDUE,
                row -> new Overdue(
                        new PartnerId(row.getString(1)),
                        row.getInt(2),
                        Sql.instant(row, 3).orElseThrow()),
                clock.instant()));
    }

    @Override
    public List<Notice> read(PartnerId to, Through through) {
        var by = Doer.partner(to.value(), through);
        return sql.write(connection -> {
            var all = NoticeRows.find(connection, UNACKNOWLEDGED, to.value());
            for (var one : all) if (one.toldAt().isEmpty()) Telling.told(connection, clock.instant(), by, one);
            return all;
        });
    }

    @Override
    public boolean acknowledge(PartnerId by, UUID notice, Through through) {
        return sql.write(connection -> {
            var known = NoticeRows.find(connection, ONE, notice).stream()
                    .filter(one -> one.to().equals(by))
                    .findFirst();
            if (known.isEmpty()) return false;
            Telling.acknowledged(connection, clock.instant(), Doer.partner(by.value(), through), known.get());
            return true;
        });
    }
}
