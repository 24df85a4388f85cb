package org.qantara.hub.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.corridor.StageRules;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.programme.CaseEvent;
import org.qantara.hub.programme.History;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/** Everything that is counted, one after the other, in one snapshot and in memory that does not grow with it. */
record Census(Connection connection, Configuration configuration) {
    /** Of the lock by which it is known what is recorded before a time and what after. */
    static final long KEY = 0x7265706F7274L;

    private static final String CASES = "select c.id, c.corridor from programme_case c order by c.id";
    private static final String EVENTS = """
        select programme_case, id, stage, result, occurred, recorded_at, partner from programme_event
        where recorded_at <= ? order by programme_case
        """;
    private static final String FACTS_OF_CASES = """
        select c.programme_case, f.kind, f.value, f.recorded_at from counted_fact f join counted_case c on c.person = f.person
        where f.recorded_at <= ? order by c.programme_case, f.id
        """;
    private static final String PLACEMENTS_OF_CASES = """
        select c.programme_case, r.record, r.state, r.corridor, r.region, r.occupation, r.track, r.occurred, r.recorded_at
        from counted_record r join counted_case c on c.person = r.person
        where r.population = 'PLACEMENTS' and r.recorded_at <= ? order by c.programme_case, r.record, r.id
        """;
    private static final String RECORDS = """
        select record, record, state, corridor, region, occupation, track, occurred, recorded_at from counted_record
        where population = ? and recorded_at <= ? order by record, id
        """;
    private static final String FACTS_OF_RECORDS = """
        select r.record, f.kind, f.value, f.recorded_at
        from (select distinct on (record) record, person from counted_record where population = ? order by record, id) r
        join counted_fact f on f.person = r.person where f.recorded_at <= ? order by r.record, f.id
        """;

    private record OfCase(UUID id, String corridor) {}

    private record Told(UUID record, Version version) {}

    /**
     * Hands out each.
     *
     * @param until what was recorded later is left out
     */
    void each(Population population, Instant until, Consumer<Counted> to) throws SQLException {
        switch (population) {
            case CASES -> cases(until, to);
            case PLACEMENTS, ENROLMENTS -> records(population, until, to);
        }
    }

    private void cases(Instant until, Consumer<Counted> to) throws SQLException {
        var corridors = new HashMap<String, Corridor>();
        try (var cases = Rows.of(connection, CASES, row -> new OfCase(id(row), row.getString(2)));
                var events = Rows.of(connection, EVENTS, Census::event, until);
                var facts = Rows.of(connection, FACTS_OF_CASES, Census::fact, until);
                var placements = Rows.of(connection, PLACEMENTS_OF_CASES, Census::told, until)) {
            for (var one = cases.next(); one.isPresent(); one = cases.next()) {
                var id = one.get().id();
                var corridor = corridors.computeIfAbsent(one.get().corridor(), this::corridor);
                to.accept(new CountedCase(
                        corridor.id(), History.of(corridor, events.of(id)), facts.of(id), versions(placements.of(id))));
            }
        }
    }

    private void records(Population population, Instant until, Consumer<Counted> to) throws SQLException {
        try (var records = Rows.of(connection, RECORDS, Census::told, population.name(), until);
                var facts = Rows.of(connection, FACTS_OF_RECORDS, Census::fact, population.name(), until)) {
            for (var id = records.key(); id.isPresent(); id = records.key()) {
                var versions = records.of(id.get()).stream().map(Told::version).toList();
                to.accept(new CountedRecord(versions, facts.of(id.get())));
            }
        }
    }

    /** One that is in the configuration no more has no order of stages. */
    private Corridor corridor(String id) {
        return configuration.corridor(id).orElseGet(() -> {
            var rules = new StageRules(LocalDate.MIN, Set.of(), Map.of(), Set.of(), Set.of());
            return new Corridor(
                    id, Map.of(), Optional.empty(), "", "", LocalDate.MIN, LocalDate.MAX, List.of(rules), List.of());
        });
    }

    private static List<List<Version>> versions(List<Told> all) {
        var byRecord = new HashMap<UUID, List<Version>>();
        all.forEach(it ->
                byRecord.computeIfAbsent(it.record(), _ -> new ArrayList<>()).add(it.version()));
        return List.copyOf(byRecord.values());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static CaseEvent event(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getObject(2, UUID.class),
                Stage.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(StageResult::valueOf),
                row.getObject(5, LocalDate.class),
                Sql.instant(row, 6).orElseThrow(),
                new PartnerId(row.getString(7)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Map.of());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Fact.Kind.valueOf(row.getString(2)),
                row.getString(3),
                Sql.instant(row, 4).orElseThrow());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject(2, UUID.class),
                new Version(
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(7)),
                        row.getObject(8, LocalDate.class),
                        Sql.instant(row, 9).orElseThrow()));
    }
}
