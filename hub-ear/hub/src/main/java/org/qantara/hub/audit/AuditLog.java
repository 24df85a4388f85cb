package org.qantara.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.qantara.hub.audit.Seal.Place;

/** Reads what was done, the latest first. */
public final class AuditLog {
    public static final int MOST = 1_000;
    /** Acts that one page looks at, if there is no index to what is asked for. */
    private static final int LOOKED_AT = 200_000;
    /** A transaction of a hub takes seconds: acts are in the order of their times but for that. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private static final String USER = "user:";
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /**
     * Which acts are asked for.
     *
     * @param from not before this moment
     * @param to before this moment
     * @param before a page's {@link Page#next()}
     */
    public record Filter(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> submission,
            Optional<String> partner,
            Optional<String> actor,
            Optional<Deed> deed,
            Optional<String> before) {}

    /**
     * Acts, each as its line of JSON; there may be none, and more on the next page.
     *
     * @param next where to read on, if there may be more
     */
    public record Page(List<String> acts, Optional<String> next) {}

    private final Tables tables;

    private final int lookedAt;

    public AuditLog(DataSource source) {
        this(source, LOOKED_AT);
    }

    AuditLog(DataSource source, int lookedAt) {
        this.tables = new Tables(source);
        this.lookedAt = lookedAt;
    }

    /** Whether this can be a {@link Page#next()}. */
    public static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /** What is about a submission, or was done by a user, is found at once; else a page looks at some acts only. */
    public Page page(Filter filter, int most) {
        var wanted = Math.clamp(most, 1, MOST);
        var looked = isIndexed(filter) ? Integer.MAX_VALUE : lookedAt;
        return tables.read(connection -> {
            var start = start(connection, filter);
            var acts = read(connection, start, looked, where(filter), wanted);
            var next = acts.size() < wanted
                    ? further(connection, start, looked, filter)
                    : Optional.of(acts.getLast().place());
            return new Page(
                    acts.stream().map(PlacedAct::line).toList(),
                    next.map(place -> place.transaction() + "-" + place.id()));
        });
    }

    private static boolean isIndexed(Filter filter) {
        return filter.submission().isPresent()
                || filter.actor().filter(actor -> actor.startsWith(USER)).isPresent();
    }

    /** Whether anything was done about it. */
    public boolean knows(UUID submission) {
        var nothing = Optional.<String>empty();
        var filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(submission),
                nothing,
                nothing,
                Optional.empty(),
                nothing);
        return !page(filter, 1).acts().isEmpty();
    }

    /** The signed heads, the latest first. */
    public List<Head> heads(long before, int most) {
        return tables.read(connection -> new Heads(connection).before(before, Math.clamp(most, 1, MOST)));
    }

    private static Where where(Filter filter) {
        var where = new Where();
        filter.from().ifPresent(time -> where.add("at >= ?", time.atOffset(ZoneOffset.UTC)));
        filter.to().ifPresent(time -> where.add("at < ?", time.atOffset(ZoneOffset.UTC)));
        filter.submission().ifPresent(id -> where.add("submission = ?", id));
        filter.partner().ifPresent(id -> where.add("partner = ?", id));
        filter.actor().ifPresent(actor -> where.add("actor = ?", actor));
        filter.actor().filter(actor -> actor.startsWith(USER)).ifPresent(_ -> where.add("actor like 'user:%'"));
        filter.deed().ifPresent(deed -> where.add("deed = ?", deed.name()));
        return where;
    }

    /** Where the search begins: where the page before has ended, or at the end of what may be wanted. */
    private static Where start(Connection connection, Filter filter) throws SQLException {
        var where = new Where();
        var place = filter.before().isPresent()
                ? filter.before().map(AuditLog::place)
                : filter.to().isPresent() ? after(connection, filter.to().get()) : Optional.<Place>empty();
        place.ifPresent(it -> where.add("(tx, id) < (?::xid8, ?)", it.transaction(), it.id()));
        return where;
    }

    /** An act that was done when all of before this moment had been written down; an index of times finds it. */
    private static Optional<Place> after(Connection connection, Instant to) throws SQLException {
        var where = new Where();
        where.add("at >= ?", to.plus(LONGEST_TRANSACTION).atOffset(ZoneOffset.UTC));
        where.add("at < ?", to.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
        return one(connection, "select tx::text, id, at from act where true" + where.text + " limit 1", where.values)
                .map(Seen::place);
    }

    /** Where to go on after as many as one page looks at. */
    private static Optional<Place> further(Connection connection, Where start, int looked, Filter filter)
            throws SQLException {
        if (looked == Integer.MAX_VALUE) return Optional.empty();
        var values = new ArrayList<>(start.values);
        values.add(looked - 1);
        var last = one(
                connection,
                "select tx::text, id, at from act where true" + start.text
                        + " order by act.tx desc, id desc offset ? limit 1",
                values);
        return last.filter(seen -> filter.from()
                        .filter(from -> seen.at.isBefore(from.minus(LONGEST_TRANSACTION)))
                        .isEmpty())
                .map(Seen::place);
    }

    private record Seen(Place place, Instant at) {}

    private static Optional<Seen> one(Connection connection, String sql, List<Object> values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) query.setObject(i + 1, values.get(i));
            try (var row = query.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var at = row.getObject(3, OffsetDateTime.class).toInstant();
                return Optional.of(new Seen(new Place(row.getString(1), row.getLong(2)), at));
            }
        }
    }

    private static Place place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("not a place in the audit");
        return new Place(parts.group(1), Long.parseLong(parts.group(2)));
    }

    private static List<PlacedAct> read(Connection connection, Where start, int looked, Where where, int most)
            throws SQLException {
        var from = looked == Integer.MAX_VALUE
                ? "act where true" + start.text
                : "(select * from act where true" + start.text + " order by act.tx desc, id desc limit " + looked
                        + ") act where true";
        try (var query = connection.prepareStatement("select tx::text, " + Line.COLUMNS + " from " + from + where.text
                + " order by act.tx desc, id desc limit " + most)) {
            var at = 0;
            for (var value : start.values) query.setObject(++at, value);
            for (var value : where.values) query.setObject(++at, value);
            try (var rows = query.executeQuery()) {
                var acts = new ArrayList<PlacedAct>();
                while (rows.next()) acts.add(PlacedAct.of(rows));
                return acts;
            }
        }
    }

    private static final class Where {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... parameters) {
            text.append(" and ").append(condition);
            values.addAll(List.of(parameters));
        }
    }
}
