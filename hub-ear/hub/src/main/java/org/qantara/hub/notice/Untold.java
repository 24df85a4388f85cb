package org.qantara.hub.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;

/**
 * The notices whose recipients have not been told. One that is taken is nobody else's until it has been told or put off;
 * if neither comes because the hub stops, it can be taken again after a while.
 */
final class Untold {
    private static final String OF = "from notice where told_at is null and acknowledged_at is null and next_at <= ?";
    private static final String RECIPIENTS = "select distinct recipient " + OF;
    private static final String TAKE = """
        update notice set attempts = attempts + 1, next_at = ?
        where id = (select id %s and recipient = ? order by next_at, id limit 1 for update skip locked)
        returning id, attempts
        """.formatted(OF);
    private static final String LATER = "update notice set next_at = ? where id = ?";
    private static final String ALL_LATER = """
        update notice set next_at = greatest(next_at, ?)
        where recipient = ? and told_at is null and acknowledged_at is null
        """;
    /** Longer than any way takes to tell. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final Sql sql;
    private final Clock clock;

    /** @param attempts this one among them */
    record Taken(Notice notice, int attempts) {}

    private record Row(UUID id, int attempts) {}

    Untold(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /** Whoever could be told something now. */
    List<PartnerId> recipients() {
        return sql.read(
                connection -> Sql.ask(connection, RECIPIENTS, row -> new PartnerId(row.getString(1)), clock.instant()));
    }

    Optional<Taken> take(PartnerId to) {
        var now = clock.instant();
        return sql.write(connection -> {
            var row = Sql.ask(
                    connection,
                    TAKE,
                    it -> new Row(it.getObject(1, UUID.class), it.getInt(2)),
                    now.plus(TAKEN_FOR),
                    now,
                    to.value());
            if (row.isEmpty()) return Optional.empty();
            var notice = NoticeRows.find(connection, "where n.id = ?", row.getFirst().id);
            return Optional.of(new Taken(notice.getFirst(), row.getFirst().attempts));
        });
    }

    void told(Notice notice, Through through) {
        sql.write(connection -> {
            var hub = new Doer(Doer.HUB.actor(), Optional.of(through));
            Telling.told(connection, clock.instant(), hub, notice);
            return null;
        });
    }

    void acknowledged(Notice notice, Through through) {
        sql.write(connection -> {
            var recipient = Doer.partner(notice.to().value(), through);
            Telling.acknowledged(connection, clock.instant(), recipient, notice);
            return null;
        });
    }

    void later(Notice notice, Instant next) {
        sql.write(connection -> Sql.change(connection, LATER, next, notice.id()));
    }

    void allLater(Notice notice, Instant next) {
        sql.write(connection -> {
            Sql.change(connection, LATER, next, notice.id());
            return Sql.change(connection, ALL_LATER, next, notice.to().value());
        });
    }
}
