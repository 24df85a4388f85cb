package org.qantara.hub.programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/** Tells the history of cases, as it was known. */
public final class Timelines {
    private static final String CASES = """
        select id, begun_at from programme_case where corridor = ? and (?::uuid is null
            or (begun_at, id) < (select begun_at, id from programme_case where id = ?))
        order by begun_at desc, id desc limit 100
        """;
    private static final String SAID = """
        select submission from programme_event where programme_case = ? and submission is not null
        union select submission from programme_placement where programme_case = ? and submission is not null
        """;
    private static final String CORRIDOR = "select corridor from programme_case where id = ?";

    private final Sql sql;
    private final Registry registry;
    private final Clock clock;

    public Timelines(DataSource source, Registry registry, Clock clock) {
        this.sql = new Sql(source);
        this.registry = registry;
        this.clock = clock;
    }

    /** A case and when the hub first heard of it. */
    public record Begun(UUID id, Instant begunAt) {}

    /**
     * The cases of a corridor that began last, at most a hundred.
     *
     * @param before those that began before this one
     */
    public List<Begun> cases(String corridor, Optional<UUID> before) {
        var last = before.orElse(null);
        return sql.read(connection -> Sql.ask(
                connection,
                CASES,
                row -> new Begun(
                        row.getObject(1, UUID.class), Sql.instant(row, 2).orElseThrow()),
                corridor,
                last,
                last));
    }

    /** What was known of a case, and what is due by it. */
    public record Timeline(UUID id, String corridor, History history, List<Work> placements, List<Due> due) {}

    private record Known(History history, List<Work> work) {
        Known by(Optional<PartnerId> to, Instant at) {
            return new Known(
                    to.map(it -> history.knownTo(it, at)).orElseGet(() -> history.knownAt(at)),
                    work.stream()
                            .filter(it -> to.map(partner -> it.wasKnownTo(partner, at))
                                    .orElseGet(() -> !it.recorded().isAfter(at)))
                            .toList());
        }
    }

    /**
     * A case as it was known at a time; nothing if there is no such case, or its corridor is in the configuration no more.
     *
     * @param to one partner; none means the hub
     * @param by who reads it, which is an act about each submission that it tells of, or about none if whose they were is erased
     */
    public Optional<Timeline> of(UUID id, Instant knownAt, Optional<PartnerId> to, Doer by) {
        return sql.write(connection -> read(connection, id, by))
                .map(it -> it.by(to, knownAt))
                .map(it -> new Timeline(
                        id, it.history.corridor().id(), it.history, it.work, Dues.of(it.history, it.work)));
    }

    private Optional<Known> read(Connection connection, UUID id, Doer by) throws SQLException {
        var known = known(connection, id);
        if (known.isPresent()) Acts.insert(connection, acts(connection, id, by));
        return known;
    }

    /** About each submission that is told of; if it cannot be said any more whose they were, about nobody. */
    private List<Act> acts(Connection connection, UUID id, Doer by) throws SQLException {
        var act = Act.of(clock.instant(), Deed.READ, by);
        var said = Sql.ask(connection, SAID, row -> row.getObject(1, UUID.class), id, id);
        return said.isEmpty() ? List.of(act) : said.stream().map(act::about).toList();
    }

    private Optional<Known> known(Connection connection, UUID id) throws SQLException {
        var corridor = Sql.ask(connection, CORRIDOR, row -> row.getString(1), id).stream()
                .findFirst()
                .flatMap(registry.current()::corridor);
        if (corridor.isEmpty()) return Optional.empty();
        return Optional.of(
                new Known(new CaseRows(connection).history(id, corridor.get()), new WorkRows(connection).of(id)));
    }
}
