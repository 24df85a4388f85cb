package org.qantara.hub.report;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.HeldBack;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Subjects;

/**
 * Remembers of whoever is counted what figures are made of, with who said so and when, in the transaction that enters it: of
 * those who have a case, a placement or an enrolment, and of nobody else.
 */
public final class Counting implements Consequences {
    private static final String SHARED = "select pg_advisory_xact_lock_shared(" + Census.KEY + ")";
    private static final String NEW = """
        insert into counted_person (id, subject) select * from unnest(?::uuid[], ?::uuid[]) on conflict (subject) do nothing
        """;
    private static final String KNOWN = "select subject, id from counted_person where subject = any (?::uuid[])";
    private static final String FACTS = """
        insert into counted_fact (person, kind, value, partner, recorded_at)
        select n.person, n.kind, n.value, n.partner, ?
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) with ordinality as n (person, kind, value, partner, place)
        where n.value is distinct from (
            select f.value from counted_fact f where f.person = n.person and f.kind = n.kind order by f.id desc limit 1)
        order by n.place
        """;
    private static final String CASES = """
        insert into counted_case (programme_case, person)
        select distinct on (e.programme_case) e.programme_case, n.person
        from unnest(?::uuid[], ?::uuid[]) n (submission, person) join programme_event e on e.submission = n.submission
        on conflict do nothing
        """;
    private static final String NAME = """
        with mine as (insert into counted_name (mark, record, person) values (?, ?, ?) on conflict do nothing returning record)
        select record from mine union all select record from counted_name where mark = ? limit 1
        """;
    private static final String RECORD = """
        insert into counted_record (record, person, population, state, corridor, region, occupation, track, occurred,
            partner, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final List<String> FORGET =
            List.of("""
        delete from counted_name n using counted_person p where p.id = n.person and p.subject = any (?)
        """, "update counted_person set subject = null where subject = any (?)");

    private final Consequences cases;
    private final Registry registry;
    private final Subjects subjects;
    private final Clock clock;

    /** @param cases what becomes of milestones, which comes first */
    public Counting(Consequences cases, Registry registry, Subjects subjects, Clock clock) {
        this.cases = cases;
        this.registry = registry;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public Runnable of(Connection connection, List<Fresh> entered) throws SQLException {
        var counts = entered.stream().anyMatch(it -> Telling.counts(it.entry().record()));
        if (counts) share(connection);
        var left = cases.of(connection, entered);
        var telling = entered.stream()
                .filter(it -> Telling.counts(it.entry().record()) || !facts(it).isEmpty())
                .toList();
        if (counts || !known(connection, telling).isEmpty()) enter(connection, telling);
        return left;
    }

    /** Whoever extracts figures waits for those who are at it, and they for whoever is setting the time of knowing. */
    private static void share(Connection connection) throws SQLException {
        Sql.ask(connection, SHARED, _ -> true);
    }

    private void enter(Connection connection, List<Fresh> telling) throws SQLException {
        share(connection);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var held = HeldBack.of(
                connection,
                telling.stream().collect(toMap(it -> it.entry().receipt().submissionId(), Fresh::subject)));
        var free = telling.stream()
                .filter(it -> !held.contains(it.entry().receipt().submissionId()))
                .toList();
        var counted =
                free.stream().filter(it -> Telling.counts(it.entry().record())).toList();
        begin(connection, counted);
        enter(connection, free, counted, known(connection, free), now);
    }

    /** Takes from what is counted whose it is: the figures stay. */
    public static void forget(Connection connection, List<UUID> subjects) throws SQLException {
        var all = connection.createArrayOf("uuid", subjects.toArray());
        for (var statement : FORGET) Sql.change(connection, statement, all);
    }

    private static void begin(Connection connection, List<Fresh> counted) throws SQLException {
        if (counted.isEmpty()) return;
        var all = counted.stream().map(Fresh::subject).distinct().sorted().toList();
        Sql.change(
                connection,
                NEW,
                ids(connection, all.stream().map(_ -> UUID.randomUUID()).toList()),
                ids(connection, all));
    }

    /** Those of them who are counted, by their subjects. */
    private static Map<UUID, UUID> known(Connection connection, List<Fresh> telling) throws SQLException {
        var found = new HashMap<UUID, UUID>();
        if (telling.isEmpty()) return found;
        var asked =
                ids(connection, telling.stream().map(Fresh::subject).distinct().toList());
        Sql.ask(connection, KNOWN, row -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), asked);
        return found;
    }

    private void enter(
            Connection connection, List<Fresh> telling, List<Fresh> counted, Map<UUID, UUID> people, Instant now)
            throws SQLException {
        facts(connection, telling, people, now);
        if (counted.isEmpty()) return;
        Sql.change(
                connection,
                CASES,
                ids(
                        connection,
                        counted.stream()
                                .map(it -> it.entry().receipt().submissionId())
                                .toList()),
                ids(
                        connection,
                        counted.stream().map(it -> people.get(it.subject())).toList()));
        for (var fresh : counted) {
            var version = Telling.version(fresh.entry().record(), now);
            if (version.isPresent()) record(connection, fresh, people.get(fresh.subject()), version.get());
        }
    }

    private Map<Fact.Kind, String> facts(Fresh fresh) {
        return Telling.facts(
                fresh.entry().record(),
                corridor -> registry.current().corridor(corridor).map(Corridor::origin));
    }

    private void facts(Connection connection, List<Fresh> telling, Map<UUID, UUID> people, Instant now)
            throws SQLException {
        var whose = new ArrayList<UUID>();
        var kinds = new ArrayList<String>();
        var values = new ArrayList<String>();
        var partners = new ArrayList<String>();
        for (var fresh : telling)
            if (people.containsKey(fresh.subject()))
                facts(fresh).forEach((kind, value) -> {
                    whose.add(people.get(fresh.subject()));
                    kinds.add(kind.name());
                    values.add(value);
                    partners.add(fresh.entry().receipt().from().value());
                });
        if (whose.isEmpty()) return;
        Sql.change(
                connection,
                FACTS,
                now,
                ids(connection, whose),
                texts(connection, kinds),
                texts(connection, values),
                texts(connection, partners));
    }

    private void record(Connection connection, Fresh fresh, UUID person, Version version) throws SQLException {
        Sql.change(
                connection,
                RECORD,
                which(connection, fresh, person),
                person,
                population(fresh).name(),
                version.state(),
                version.corridor().orElse(null),
                version.region().orElse(null),
                version.occupation().orElse(null),
                version.track().orElse(null),
                Date.valueOf(version.occurred()),
                fresh.entry().receipt().from().value(),
                version.recorded());
    }

    private static Population population(Fresh fresh) {
        return switch (fresh.entry().record().type()) {
            case PLACEMENT -> Population.PLACEMENTS;
            default -> Population.ENROLMENTS;
        };
    }

    /** The same each time its sender calls it the same. */
    private UUID which(Connection connection, Fresh fresh, UUID person) throws SQLException {
        var id = UUID.randomUUID();
        var mark = Telling.name(fresh).map(subjects::mark);
        if (mark.isEmpty()) return id;
        var bytes = mark.get().bytes();
        return Optional.of(Sql.ask(connection, NAME, row -> row.getObject(1, UUID.class), bytes, id, person, bytes))
                .filter(it -> !it.isEmpty())
                .map(List::getFirst)
                .orElse(id);
    }

    private static Array ids(Connection connection, List<UUID> all) throws SQLException {
        return connection.createArrayOf("uuid", all.toArray());
    }

    private static Array texts(Connection connection, List<String> all) throws SQLException {
        return connection.createArrayOf("text", all.toArray());
    }
}
