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
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.HeldBack;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Subjects;
import org.qantara.model.Ref;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Applies milestones to their cases, in the transaction that enters them: one that is not legal is not entered. A hub without
 * corridors follows no cases, and a milestone that names neither a corridor nor a case that is known is of none. Of whom it
 * is in doubt who they are no case moves until a human has decided.
 */
public final class Cases implements Consequences {
    private final Registry registry;
    private final Subjects subjects;
    private final Occupations occupations;
    private final Clock clock;

    /** Cases of a hub that knows each code as it is told, and no others that it could be. */
    public Cases(Registry registry, Subjects subjects, Clock clock) {
        this(registry, subjects, Occupations.AS_TOLD, clock);
    }

    public Cases(Registry registry, Subjects subjects, Occupations occupations, Clock clock) {
        this.registry = registry;
        this.subjects = subjects;
        this.occupations = occupations;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        if (registry.current().corridors().isEmpty()) return () -> {};
        var told = entered.stream().flatMap(it -> Told.of(it).stream()).toList();
        lock(connection, entered, told);
        var held = HeldBack.of(connection, told.stream().collect(toMap(Told::submission, Told::subject)));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var one : told) if (!held.contains(one.submission())) apply(connection, one, now);
        return () -> {};
    }

    /** Of placements, too, which come after. */
    private void lock(Connection connection, List<Fresh> entered, List<Told> told) throws SQLException {
        var work = entered.stream().flatMap(it -> ToldOfWork.of(it).stream()).map(ToldOfWork::subject);
        Alone.with(
                connection,
                Stream.concat(told.stream().map(Told::subject), work).distinct().toList(),
                told.stream()
                        .flatMap(it -> it.name().stream())
                        .map(subjects::mark)
                        .toList());
    }

    /** Takes from cases whose they are: what is counted stays. */
    public static void forget(Connection connection, List<UUID> subjects) throws SQLException {
        CaseRows.forget(connection, subjects);
    }

    private void apply(Connection connection, Told told, Instant now) throws SQLException {
        var rows = new CaseRows(connection);
        var mark = told.name().map(subjects::mark);
        var named = mark.isPresent() ? rows.named(mark.get(), told) : Optional.<CaseRows.Named>empty();
        if (named.filter(CaseRows.Named::isOfAnother).isPresent())
            throw new NotTaken(Told.at(Problem.of(ProblemCode.INVALID_VALUE, "/mobilityCase", Rule.CASE_OF_PERSON)));
        var row = named.map(CaseRows.Named::row);
        var corridor = corridor(told, row);
        if (corridor.isEmpty()) return;
        var found = row.isPresent() ? row : latest(rows, told, corridor.get());
        var history = found.isPresent() ? rows.history(found.get().id(), corridor.get()) : History.none(corridor.get());
        var event = history.placed(told.event(UUID.randomUUID(), now).meaning(occupations, corridor.get()));
        switch (Applying.to(history, event)) {
            case Applied.Refused(var problem) -> throw new NotTaken(Told.at(problem));
            case Applied.Taken taken -> {
                var id = found.isPresent() ? found.get().id() : rows.begin(told, corridor.get(), now);
                rows.enter(id, told.submission(), told.region(), event, taken);
                if (found.isPresent()) rows.complete(id, told);
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
