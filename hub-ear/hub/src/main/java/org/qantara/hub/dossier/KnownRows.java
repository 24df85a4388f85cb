package org.qantara.hub.dossier;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.dossier.Known.Case;
import org.qantara.hub.dossier.Known.Description;
import org.qantara.hub.dossier.Known.Doubt;
import org.qantara.hub.dossier.Known.Step;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.people.Kept;
import org.qantara.model.RecordType;

/** What stands in the database about somebody beside their records. */
record KnownRows(Kept kept) {
    private static final String CASES =
            "select id, corridor, begun_at from programme_case where subject = any (?) order by begun_at, id";
    private static final String STEPS = """
        select e.programme_case, e.occurred, e.stage, e.result, e.expires, e.decided, e.partner, e.recorded_at
        from programme_event e where e.programme_case = any (?) order by e.occurred, e.recorded_at, e.id
        """;
    private static final String DOUBTS = """
        select c.one = c.other, c.found_at, c.decision, c.decided_at from identity_conflict c
        where (c.one = any (?) or c.other = any (?)) and (c.verdict = 'CONFLICT' or c.decision is not null)
        order by c.found_at, c.id
        """;
    private static final String HELD = "select 1 from unnest(?::uuid[]) it where is_held(it)";

    private record CaseRow(UUID id, String corridor, Instant begunAt) {}

    private record StepRow(UUID of, Step step) {}

    Known of(Connection connection, List<UUID> subjects) throws SQLException {
        return new Known(
                descriptions(connection, subjects),
                cases(connection, subjects),
                !Sql.find(connection, HELD, subjects, _ -> true).isEmpty(),
                doubts(connection, subjects));
    }

    private List<Description> descriptions(Connection connection, List<UUID> subjects) throws SQLException {
        return kept.of(connection, subjects).stream()
                .flatMap(said -> Held.of(said.candidate(), RecordType.CANDIDATE.id())
                        .map(it -> new Description(
                                said.from(), said.first(), new Held(it.record().path("person"))))
                        .stream())
                .toList();
    }

    private static List<Case> cases(Connection connection, List<UUID> subjects) throws SQLException {
        var cases = Sql.find(
                connection,
                CASES,
                subjects,
                row -> new CaseRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Sql.instant(row, 3).orElseThrow()));
        var ids = cases.stream().map(CaseRow::id).toList();
        var steps = Sql.find(connection, STEPS, ids, KnownRows::step).stream().collect(groupingBy(StepRow::of));
        return cases.stream()
                .map(it -> new Case(
                        it.corridor,
                        it.begunAt,
                        steps.getOrDefault(it.id, List.of()).stream()
                                .map(StepRow::step)
                                .toList()))
                .toList();
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                row.getObject(1, UUID.class),
                new Step(
                        row.getDate(2).toLocalDate(),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        day(row, 5),
                        Optional.ofNullable(row.getString(6)),
                        row.getString(7),
                        Sql.instant(row, 8).orElseThrow()));
    }

    private static Optional<LocalDate> day(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getDate(at)).map(Date::toLocalDate);
    }

    private static List<Doubt> doubts(Connection connection, List<UUID> subjects) throws SQLException {
        Array ids = connection.createArrayOf("uuid", subjects.toArray());
        return Sql.ask(
                connection,
                DOUBTS,
                row -> new Doubt(
                        row.getBoolean(1),
                        Sql.instant(row, 2).orElseThrow(),
                        Optional.ofNullable(row.getString(3)),
                        Sql.instant(row, 4)),
                ids,
                ids);
    }
}
