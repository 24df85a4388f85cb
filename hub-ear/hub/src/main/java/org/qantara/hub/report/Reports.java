package org.qantara.hub.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.WritesFigures;

/** Issues reports. */
public final class Reports {
    private static final String ALONE = "select pg_advisory_xact_lock(" + Census.KEY + ")";
    private static final String IN_TURN =
            "lock table report in share row exclusive mode"; // before the snapshot is taken
    private static final String SNAPSHOT = "set transaction isolation level repeatable read";

    private final Sql sql;
    private final Registry registry;
    private final Definitions definitions;
    private final Writing writing;
    private final Clock clock;

    public Reports(DataSource source, Registry registry, Definitions definitions, WritesFigures sdmx, Clock clock) {
        this.sql = new Sql(source);
        this.registry = registry;
        this.definitions = definitions;
        this.writing = new Writing(sdmx);
        this.clock = clock;
    }

    /**
     * What is to be issued.
     *
     * @param knownAt what was recorded later is left out; nothing is, if it is not given
     * @param revises a report of the same definition and day
     */
    public record Order(
            Definition definition,
            LocalDate asOf,
            Optional<Instant> knownAt,
            Optional<Issued> revises,
            boolean isPublic) {}

    /**
     * Counts, writes and keeps a report; that it was issued is an act, with the digest of all that is kept.
     *
     * @return what was issued
     */
    public Issued issue(Order order, Doer by) {
        var knownAt = order.knownAt().orElseGet(this::settled);
        return sql.write(connection -> {
            Sql.change(connection, SNAPSHOT);
            var store = new ReportStore(connection);
            Sql.change(connection, IN_TURN);
            return issue(connection, store, order, knownAt, by);
        });
    }

    /** A time by which everything recorded is there for all to see: nothing that is recorded by it comes later. */
    private Instant settled() {
        return sql.write(connection -> {
            Sql.ask(connection, ALONE, _ -> true);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Sql.ask(connection, "select pg_sleep(0.002)", _ -> true); // what comes next is recorded later than now
            return now;
        });
    }

    private Issued issue(Connection connection, ReportStore store, Order order, Instant knownAt, Doer by)
            throws SQLException {
        var lens = new Lens(order.definition(), order.asOf(), knownAt);
        var tally = new Tally(
                lens, order.isPublic() ? store.earlier(order.definition().population(), definitions) : List.of());
        var changes =
                order.revises().map(it -> new Changes(new Lens(lens.definition(), it.asOf(), it.knownAt()), lens));
        var until = changes.map(
                        it -> later(knownAt, order.revises().orElseThrow().knownAt()))
                .orElse(knownAt);
        new Census(connection, registry.current()).each(order.definition().population(), until, one -> {
            tally.accept(one);
            changes.ifPresent(it -> it.accept(one));
        });
        var report = new Report(
                store.nextNumber(),
                UUID.randomUUID(),
                order.definition(),
                order.asOf(),
                knownAt,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                order.revises().map(it -> OptionalLong.of(it.number())).orElse(OptionalLong.empty()),
                order.isPublic(),
                figures(order, tally),
                changes.map(Changes::all).orElse(List.of()));
        var digest = store.keep(report, writing.all(report), by);
        Acts.insert(
                connection,
                List.of(Act.of(clock.instant(), Deed.REPORT_ISSUED, by)
                        .about(report.id())
                        .of(digest)));
        return Issued.of(report, by.actor());
    }

    /** The latest hundred whose numbers are lower, the latest first. */
    public List<Issued> page(long before, boolean notPublicToo) {
        return sql.read(connection -> new ReportStore(connection).page(before, notPublicToo));
    }

    public Optional<Issued> one(long number) {
        return sql.read(connection -> new ReportStore(connection).one(number));
    }

    /**
     * A report as it was written when it was issued; that it was read is an act, with the digest of what was.
     *
     * @param language of those forms that have words
     * @return nothing if there is no such edition
     */
    public Optional<byte[]> read(Issued report, Edition edition, Form form, String language, Doer by) {
        return sql.write(connection -> {
            var bytes =
                    new ReportStore(connection).bytes(report.number(), edition, form, form.hasWords() ? language : "");
            if (bytes.isPresent())
                Acts.insert(
                        connection,
                        List.of(Act.of(clock.instant(), Deed.REPORT_READ, by)
                                .about(report.id())
                                .of(Digest.of(bytes.get()))));
            return bytes;
        });
    }

    public Definitions definitions() {
        return definitions;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Figure> figures(Order order, Tally tally) {
        var counts = Grid.of(order.definition(), tally.counts());
        if (order.isPublic()) return Disclosure.of(counts, tally.before());
        return counts.entrySet().stream()
                .map(it -> new Figure(it.getKey(), it.getValue(), true, OptionalLong.empty()))
                .toList();
    }
}
