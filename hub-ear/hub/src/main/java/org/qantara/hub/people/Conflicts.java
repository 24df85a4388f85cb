package org.qantara.hub.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.identity.Verdict;
import org.qantara.hub.journal.Endings;
import org.qantara.hub.journal.Quarantine;
import org.qantara.hub.journal.Sql;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What a human has to tell: whether two of whom what is said cannot all be true are one person. */
public final class Conflicts {
    private static final String COLUMNS = """
        select c.id, c.one, c.other, c.found_at, c.submission, c.findings, c.decision, c.decided_at, c.decided_by, c.reason,
            array(select r.submission from identity_conflict_repeat r where r.conflict = c.id order by 1), c.verdict
        from identity_conflict c
        """;
    private static final String PAGE = COLUMNS + """
        where %s and (?::uuid is null or c.id < ?::uuid) order by c.id desc limit ?
        """;
    private static final String ONE = COLUMNS + "where c.id = any (?)";
    private static final String OF_SUBJECTS =
            COLUMNS + "where (c.decision is null or c.decided_by = 'hub') and (c.one = any (?) or c.other = any (?))";
    private static final String DECIDE = """
        update identity_conflict set decision = ?, decided_at = ?, decided_by = ?, reason = ? where id = any (?)
        """;
    /** Of these, who is in no conflict that is not decided. */
    private static final String FREE = """
        select s from unnest(?::uuid[]) s where not exists (
            select from identity_conflict c
            where c.decision is null and c.verdict = 'CONFLICT' and s in (c.one, c.other))
        """;

    private static final String COUNT = "select count(*), min(found_at) from identity_conflict"
            + " where decision is null and verdict = 'CONFLICT' having count(*) > 0";

    private final Sql sql;
    private final Clock clock;

    /** Which are asked for. */
    public enum State {
        /** Held until a human decides. */
        OPEN("c.decision is null and c.verdict = 'CONFLICT'"),
        /** May be one person: nothing is held, and a human may say so. */
        UNSURE("c.decision is null and c.verdict = 'UNSURE'"),
        /** By a human, or by the hub, which takes two for one. */
        DECIDED("c.decision is not null");

        private final String page;

        State(String where) {
            this.page = PAGE.formatted(where);
        }
    }

    /** Those that nobody has decided, and that are held. */
    public record Open(int count, Instant since) {}

    public Conflicts(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @param before the one that the page before has ended with
     */
    public List<Conflict> page(State state, Optional<UUID> before, int most) {
        return sql.read(connection -> {
            var from = before.orElse(null);
            var found = Sql.ask(connection, state.page, Conflicts::conflict, from, from, most);
            var all = new ArrayList<Conflict>();
            for (var one : found) all.add(withDeliveries(connection, one));
            return all;
        });
    }

    /** Nothing if all are decided. */
    public Optional<Open> open() {
        return sql.read(connection ->
                Sql.ask(
                                connection,
                                COUNT,
                                row -> new Open(
                                        row.getInt(1), Sql.instant(row, 2).orElseThrow()))
                        .stream()
                        .findFirst());
    }

    /**
     * Says whether two are one, and sends what was held. What was said before counts no more. Two who are the same stay
     * two under their own keys: they go together when one of them is erased. If one number was given to two, and they are
     * different, what has come under another's number is ended instead, and its sender told.
     *
     * @return nothing if there is no such conflict
     */
    public Optional<Conflict> decide(UUID id, Conflict.Decision decision, String reason, Doer by) {
        return sql.write(connection -> {
            var found = Sql.find(connection, ONE, List.of(id), Conflicts::conflict);
            if (found.isEmpty()) return Optional.empty();
            var now = clock.instant();
            decide(connection, found, decision, reason, by, now);
            Acts.insert(
                    connection,
                    List.of(Act.of(now, Deed.IDENTITY_DECIDED, by)
                            .about(found.getFirst().submission())
                            .ending(decision.name())));
            return Optional.of(withDeliveries(
                    connection,
                    Sql.find(connection, ONE, List.of(id), Conflicts::conflict).getFirst()));
        });
    }

    /** Who is erased is in no conflict any more, and who was in one with them goes free; in the connection's transaction. */
    static void end(Connection connection, List<UUID> erased, Instant now) throws SQLException {
        var ids = connection.createArrayOf("uuid", erased.toArray());
        var found = Sql.ask(connection, OF_SUBJECTS, Conflicts::conflict, ids, ids);
        if (!found.isEmpty()) decide(connection, found, Conflict.Decision.ERASED, "", Doer.HUB, now);
    }

    private static void decide(
            Connection connection, List<Conflict> all, Conflict.Decision decision, String reason, Doer by, Instant now)
            throws SQLException {
        var subjects = all.stream()
                .flatMap(it -> Stream.of(it.one(), it.other()))
                .distinct()
                .sorted()
                .toList();
        Quarantine.lock(connection, subjects);
        if (decision == Conflict.Decision.DIFFERENT) endMistaken(connection, all, now);
        var ids =
                connection.createArrayOf("uuid", all.stream().map(Conflict::id).toArray());
        Sql.change(connection, DECIDE, decision.name(), now, by.actor(), reason, ids);
        Quarantine.release(connection, Sql.find(connection, FREE, subjects, row -> row.getObject(1, UUID.class)));
    }

    private static void endMistaken(Connection connection, List<Conflict> all, Instant now) throws SQLException {
        var mistaken = all.stream()
                .filter(Conflict::isOfOne)
                .flatMap(it -> Stream.concat(Stream.of(it.submission()), it.repeats().stream()))
                .distinct()
                .toList();
        if (mistaken.isEmpty()) return;
        Endings.endSubmissions(connection, mistaken, Problem.of(ProblemCode.NUMBER_OF_SOMEBODY_ELSE, ""), now);
        Descriptions.takeBack(connection, mistaken);
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        var at = Sql.instant(row, 8);
        var decision = Optional.ofNullable(row.getString(7)).map(Conflict.Decision::valueOf);
        var by = row.getString(9);
        var reason = row.getString(10);
        return new Conflict(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Sql.instant(row, 4).orElseThrow(),
                row.getObject(5, UUID.class),
                List.of((UUID[]) row.getArray(11).getArray()),
                Verdict.valueOf(row.getString(12)),
                Findings.read(row.getString(6)),
                decision.map(it -> new Conflict.Decided(it, at.orElseThrow(), by, reason)),
                0,
                List.of());
    }

    private static Conflict withDeliveries(Connection connection, Conflict it) throws SQLException {
        var people = it.verdict() == Verdict.CONFLICT ? it.people() : List.<UUID>of();
        return new Conflict(
                it.id(),
                it.one(),
                it.other(),
                it.foundAt(),
                it.submission(),
                it.repeats(),
                it.verdict(),
                it.why(),
                it.decided(),
                Quarantine.held(connection, people),
                Endings.handedOver(connection, people));
    }
}
