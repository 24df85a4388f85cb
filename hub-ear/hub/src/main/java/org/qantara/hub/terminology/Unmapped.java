package org.qantara.hub.terminology;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;

/** Codes that could not be translated, counted in memory until they are put on record: each run does so. */
public final class Unmapped implements Runnable {
    /** More different ones at once are counted for their system alone. */
    private static final int MOST = 10_000;

    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_NAME = 40;

    private static final String ADD = "insert into unmapped_code as known (system, version, code, target, why, times,"
            + " first_met, last_met) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (system, version, code, target)"
            + " do update set why = excluded.why, times = known.times + excluded.times, last_met = excluded.last_met";
    private static final String REPORT = "select system, version, code, target, why, times, first_met, last_met"
            + " from unmapped_code order by times desc, last_met desc, system, code, target limit ?";

    /** A code and where it was to lead. */
    private record Key(ConceptId from, String to, Why why) {
        Key alike() {
            return new Key(new ConceptId(from.system(), from.version(), ""), to, why);
        }
    }

    /** One line of the report. */
    public record Met(ConceptId from, String to, Why why, long times, Instant first, Instant last) {}

    private static final Comparator<Map.Entry<Key, Long>> IN_ORDER = Comparator.comparing(it -> String.join(
            "\0",
            it.getKey().from.system(),
            it.getKey().from.version(),
            it.getKey().from.code(),
            it.getKey().to));

    private final Sql sql;
    private final Clock clock;
    private final Map<Key, Long> counts = new HashMap<>();

    public Unmapped(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    synchronized void met(ConceptId from, String to, Why why) {
        var id = new ConceptId(
                kept(from.system(), LONGEST_NAME), kept(from.version(), LONGEST_NAME), kept(from.code(), LONGEST_CODE));
        var key = new Key(id, kept(to, LONGEST_NAME), why);
        counts.merge(counts.size() < MOST || counts.containsKey(key) ? key : key.alike(), 1L, Long::sum);
    }

    /** What a column can hold of it. */
    private static String kept(String text, int most) {
        var plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() > most ? plain.substring(0, most) : plain;
    }

    /** Puts them on record; if that fails they are counted on. */
    @Override
    public void run() {
        var taken = taken();
        if (taken.isEmpty()) return;
        try {
            add(taken);
        } catch (RuntimeException e) {
            giveBack(taken);
            throw e;
        }
    }

    private void add(Map<Key, Long> taken) {
        var now = Timestamp.from(clock.instant());
        var inOrder = taken.entrySet().stream().sorted(IN_ORDER).toList(); // lest two hubs wait for each other
        sql.write(connection -> Sql.forEach(connection, ADD, inOrder, (statement, one) -> {
            var key = one.getKey();
            statement.setString(1, key.from.system());
            statement.setString(2, key.from.version());
            statement.setString(3, key.from.code());
            statement.setString(4, key.to);
            statement.setString(5, key.why.name());
            statement.setLong(6, one.getValue());
            statement.setTimestamp(7, now);
            statement.setTimestamp(8, now);
        }));
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
