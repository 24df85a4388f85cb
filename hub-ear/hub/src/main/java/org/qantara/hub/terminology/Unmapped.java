package org.qantara.hub.terminology;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;

/**
 * Codes that could not be translated, counted in memory until they are put on record: each run does so. Whoever may ask can
 * ask for anything, so there is an end to them: beyond it they are counted for their system alone.
 */
public final class Unmapped implements Runnable {
    /** Different ones between two runs; and as many systems more. */
    private static final int MOST_AT_ONCE = 1_000;
    /** Of one system, on record. */
    static final int MOST_OF_A_SYSTEM = 1_000;
    /** On record. */
    static final int MOST_SYSTEMS = 100;
    /** Since it was met last. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration BETWEEN_TRIMMINGS = Duration.ofHours(1);

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('unmapped codes', 0))";
    /** Parameters: system, version, code, target, times, why, now. A system that is known has room whatever others there are. */
    private static final String ADD = """
        insert into unmapped_code as known (system, version, code, target, times, why, first_met, last_met)
        select case when its_system.is_kept then asked.system else '' end,
            case when its_code.is_kept then asked.version else '' end,
            case when its_code.is_kept then asked.code else '' end,
            case when its_code.is_kept then asked.target else '' end,
            asked.times, asked.why, asked.at, asked.at
        from (values (?, ?, ?, ?, ?::bigint, ?, ?::timestamptz)) as asked (system, version, code, target, times, why, at),
            lateral (select asked.why <> '%s'
                or exists (select from unmapped_code it where it.system = asked.system)
                or (select count(distinct it.system) from unmapped_code it) < %d) as its_system (is_kept),
            lateral (select its_system.is_kept
                and (exists (select from unmapped_code it where it.system = asked.system
                        and it.version = asked.version and it.code = asked.code and it.target = asked.target)
                    or (select count(*) from unmapped_code it where it.system = asked.system) < %d)) as its_code (is_kept)
        on conflict (system, version, code, target)
        do update set why = excluded.why, times = known.times + excluded.times, last_met = excluded.last_met
        """.formatted(Why.SYSTEM_UNKNOWN, MOST_SYSTEMS, MOST_OF_A_SYSTEM);

    private static final String TRIM = "delete from unmapped_code where last_met < ?";
    private static final String REPORT = "select system, version, code, target, why, times, first_met, last_met"
            + " from unmapped_code order by times desc, last_met desc, system, code, target limit ?";

    /** A code and where it was to lead. */
    private record Key(ConceptId from, String to, Why why) {
        Key ofItsSystem() {
            return new Key(new ConceptId(from.system(), "", ""), "", why);
        }

        Key ofAny() {
            return new Key(new ConceptId("", "", ""), "", why);
        }
    }

    /**
     * One line of the report.
     *
     * @param from without a code if it did not look like one, or there were too many; without a system likewise
     */
    public record Met(ConceptId from, String to, Why why, long times, Instant first, Instant last) {}

    private final Sql sql;
    private final Clock clock;
    private final Map<Key, Long> counts = new HashMap<>();
    private Instant trimmed = Instant.MIN;

    public Unmapped(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** @param from what may be kept of what was asked */
    synchronized void met(ConceptId from, String to, Why why) {
        var key = new Key(from, to, why);
        if (!counts.containsKey(key) && counts.size() >= MOST_AT_ONCE) key = key.ofItsSystem();
        if (!counts.containsKey(key) && counts.size() >= 2 * MOST_AT_ONCE) key = key.ofAny();
        counts.merge(key, 1L, Long::sum);
    }

    /** Puts them on record; if that fails they are counted on. */
    @Override
    public void run() {
        trim();
        var taken = taken();
        if (taken.isEmpty()) return;
        try {
            sql.write(connection -> add(connection, taken));
        } catch (RuntimeException e) {
            giveBack(taken);
            throw e;
        }
    }

    /** One hub after the other: they would count past the end, and wait for each other. */
    private int[] add(Connection connection, Map<Key, Long> taken) throws SQLException {
        Sql.ask(connection, ALONE, _ -> true);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Sql.forEach(connection, ADD, taken.entrySet(), (statement, one) -> {
            var key = one.getKey();
            statement.setString(1, key.from.system());
            statement.setString(2, key.from.version());
            statement.setString(3, key.from.code());
            statement.setString(4, key.to);
            statement.setLong(5, one.getValue());
            statement.setString(6, key.why.name());
            statement.setObject(7, now);
        });
    }

    /** Whatever nobody has asked for in a long time. */
    private void trim() {
        var now = clock.instant();
        if (trimmed.isAfter(now.minus(BETWEEN_TRIMMINGS))) return;
        sql.write(connection -> Sql.change(connection, TRIM, now.minus(KEPT)));
        trimmed = now;
    }

    /** Those met most often first, on all hubs; on the others some of the last seconds may be missing. */
    public List<Met> report(int most) {
        run();
        return sql.read(connection -> Sql.ask(
                connection,
                REPORT,
                row -> new Met(
                        new ConceptId(row.getString(1), row.getString(2), row.getString(3)),
                        row.getString(4),
                        Why.valueOf(row.getString(5)),
                        row.getLong(6),
                        row.getTimestamp(7).toInstant(),
                        row.getTimestamp(8).toInstant()),
                most));
    }

    private synchronized Map<Key, Long> taken() {
        var taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }

    private synchronized void giveBack(Map<Key, Long> taken) {
        taken.forEach((key, count) -> counts.merge(key, count, Long::sum));
    }
}
