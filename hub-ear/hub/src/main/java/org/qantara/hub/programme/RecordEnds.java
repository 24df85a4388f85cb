package org.qantara.hub.programme;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.HubRecord;
import org.qantara.model.MobilityAgreement;
import org.qantara.model.PartialDate;
import org.qantara.model.Session;

/**
 * Remembers the last days that sessions and agreements on mobility name, in the transaction that enters them: of one of
 * them what was told last counts.
 */
public final class RecordEnds implements Consequences {
    private static final String ENTER = """
        insert into record_end (kind, keeper, name, last_day) values (?, ?, ?, ?)
        on conflict (kind, keeper, name) do update set last_day = excluded.last_day
        """;
    private static final String REMOVE = "delete from record_end where kind = ? and keeper = ? and name = ?";
    /** Whoever was late for a session can do nothing about it; an agreement that has ended is told for a while. */
    private static final String NEAR = """
        select kind, keeper, min(last_day), count(*) from record_end
        where last_day between case when kind = 'SESSION' then ?::date else ?::date - 60 end and ?::date + 60
        group by kind, keeper order by kind, keeper
        """;

    private final Sql sql;
    private final Clock clock;

    public RecordEnds(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /** What ends. */
    public enum Kind {
        /** The time to apply for a session. */
        SESSION,
        /** An agreement on mobility. */
        AGREEMENT
    }

    /** How many of a partner's end soon, and the first of their last days. */
    public record Ending(Kind kind, PartnerId keeper, LocalDate first, int count) {}

    private record End(Kind kind, String name, Optional<LocalDate> lastDay) {}

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        for (var fresh : entered) {
            var end = end(fresh.entry().record());
            if (end.isPresent())
                enter(connection, end.get(), fresh.entry().receipt().from().value());
        }
        return () -> {};
    }

    private static void enter(Connection connection, End end, String keeper) throws SQLException {
        var kind = end.kind.name();
        if (end.lastDay.isEmpty()) Sql.change(connection, REMOVE, kind, keeper, end.name);
        else Sql.change(connection, ENTER, kind, keeper, end.name, Date.valueOf(end.lastDay.get()));
    }

    private static Optional<End> end(HubRecord record) {
        return switch (record) {
            case Session it -> Optional.of(new End(Kind.SESSION, it.id(), day(it.applicationDeadline())));
            case MobilityAgreement it ->
                Optional.of(new End(Kind.AGREEMENT, it.id(), day(it.period().to())));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(Optional<PartialDate> date) {
        return date.flatMap(Told::day);
    }

    /** Those that end within 60 days, or ended not long ago, by kind and keeper. */
    public List<Ending> near() {
        var today = Date.valueOf(LocalDate.now(clock));
        return sql.read(connection -> Sql.ask(
                connection,
                NEAR,
                row -> new Ending(
                        Kind.valueOf(row.getString(1)),
                        new PartnerId(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4)),
                today,
                today,
                today));
    }
}
