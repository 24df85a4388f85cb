package org.qantara.hub.programme;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.HeldBack;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Subjects;
import org.qantara.model.Ref;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Applies milestones to their cases, in the transaction that enters them: one that is not legal is not entered. A hub without
 * corridors follows no cases, and a milestone that names neither a corridor nor a case that is known is of none. Of whom it
 * is in doubt who they are no case moves until a human has decided.
 */
public final class Cases implements Consequences {
    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('case ' || ?, 0))";

    private final Registry registry;
    private final Subjects subjects;
    private final Clock clock;

    public Cases(Registry registry, Subjects subjects, Clock clock) {
        this.registry = registry;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (registry.current().corridors().isEmpty()) return () -> {};
        var told = entered.stream().flatMap(it -> Told.of(it).stream()).toList();
        var held = HeldBack.of(connection, told.stream().collect(toMap(Told::submission, Told::subject)));
        for (var one : told) if (!held.contains(one.submission())) apply(connection, one, now);
        return () -> {};
    }

    /** Takes from cases whose they are: what is counted stays. */
    public static void forget(Connection connection, List<UUID> subjects) throws SQLException {
        CaseRows.forget(connection, subjects);
    }

    private void apply(Connection connection, Told told, Instant now) throws SQLException {
        var rows = new CaseRows(connection);
        var mark = told.name().map(subjects::mark);
        Sql.ask(connection, ALONE, _ -> true, told.subject().toString());
        var named = mark.isPresent() ? rows.named(mark.get(), told) : Optional.<CaseRows.Row>empty();
        var corridor = corridor(told, named);
        if (corridor.isEmpty()) return;
        var found = named.isPresent() ? named : latest(rows, told, corridor.get());
        var history = found.isPresent() ? rows.history(found.get().id(), corridor.get()) : History.none(corridor.get());
        var event = history.placed(told.event(UUID.randomUUID(), now));
        switch (Applying.to(history, event)) {
            case Applied.Refused(var problem) -> throw new NotTaken(Told.at(problem));
            case Applied.Taken taken -> {
                var id = found.isPresent() ? found.get().id() : rows.begin(told, corridor.get(), now);
                rows.enter(id, told.submission(), told.region(), event, taken);
                if (mark.isPresent() && told.isNamedByItself()) rows.name(id, mark.get());
            }
        }
    }

    private Optional<Corridor> corridor(Told told, Optional<CaseRows.Row> named) {
        var id = named.map(CaseRows.Row::corridor).or(() -> told.corridor().map(Ref::id));
        if (id.isEmpty()) return Optional.empty();
        var corridor = id.flatMap(registry.current()::corridor);
        if (corridor.isEmpty())
            throw new NotTaken(Told.at(Problem.of(ProblemCode.UNKNOWN_CORRIDOR, "/corridor", known())));
        return corridor;
    }

    private String known() {
        return String.join(
                ", ", registry.current().corridors().stream().map(Corridor::id).toList());
    }

    /** The person's case in the corridor, unless that is over and they begin again. */
    private Optional<CaseRows.Row> latest(CaseRows rows, Told told, Corridor corridor) throws SQLException {
        var latest = rows.latest(told.subject(), corridor);
        if (latest.isEmpty()) return latest;
        var history = rows.history(latest.get().id(), corridor);
        return history.isOver() && beginsAfter(history, told) ? Optional.empty() : latest;
    }

    private static boolean beginsAfter(History history, Told told) {
        var day = told.event(new UUID(0, 0), Instant.EPOCH).occurred();
        return isStart(history.corridor(), told, day)
                && history.events().getLast().occurred().isBefore(day);
    }

    private static boolean isStart(Corridor corridor, Told told, LocalDate day) {
        return corridor.rulesOn(day)
                .filter(it -> it.start().contains(told.milestone().stage()))
                .isPresent();
    }
}
