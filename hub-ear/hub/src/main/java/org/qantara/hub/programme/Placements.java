package org.qantara.hub.programme;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.HeldBack;
import org.qantara.hub.registry.Registry;
import org.qantara.model.Ref;

/**
 * Marks cases with the placements of their people, in the transaction that enters these, and moves those whose work has
 * begun, if that is legal. A placement is never refused for its case: it is work, wherever the case stands.
 */
public final class Placements implements Consequences {
    private final Registry registry;
    private final Occupations occupations;
    private final Clock clock;

    /** Placements of a hub that knows each code as it is told, and no others that it could be. */
    public Placements(Registry registry, Clock clock) {
        this(registry, Occupations.AS_TOLD, clock);
    }

    public Placements(Registry registry, Occupations occupations, Clock clock) {
        this.registry = registry;
        this.occupations = occupations;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        if (registry.current().corridors().isEmpty()) return () -> {};
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told = entered.stream().flatMap(it -> ToldOfWork.of(it).stream()).toList();
        var held = HeldBack.of(connection, told.stream().collect(toMap(ToldOfWork::submission, ToldOfWork::subject)));
        Alone.with(connection, told.stream().map(ToldOfWork::subject).distinct().toList(), List.of());
        for (var one : told) if (!held.contains(one.submission())) mark(connection, one, now);
        return () -> {};
    }

    private void mark(Connection connection, ToldOfWork told, Instant now) throws SQLException {
        var rows = new CaseRows(connection);
        var found = find(rows, told);
        var corridor = found.map(CaseRows.Row::corridor).flatMap(registry.current()::corridor);
        if (corridor.isEmpty()) return;
        var id = found.get().id();
        var work = told.work(corridor.get(), occupations, now);
        new WorkRows(connection).enter(id, told.submission(), work);
        var event = told.event(corridor.get(), work);
        if (event.isEmpty()) return;
        var history = rows.history(id, corridor.get());
        if (Applying.to(history, event.get()) instanceof Applied.Taken taken)
            rows.enter(id, told.submission(), told.region(), event.get(), taken);
    }

    /** The person's case in the corridor it names; if it names none, their latest. */
    private Optional<CaseRows.Row> find(CaseRows rows, ToldOfWork told) throws SQLException {
        var named = told.placement().corridor().map(Ref::id);
        if (named.isEmpty()) return rows.latest(told.subject());
        var corridor = named.flatMap(registry.current()::corridor);
        return corridor.isEmpty() ? Optional.empty() : rows.latest(told.subject(), corridor.get());
    }
}
