package org.qantara.hub.audit;

import java.sql.SQLException;
import java.time.Instant;
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
     * Acts, each as its line of JSON.
     *
     * @param next where to read on, if there may be more
     */
    public record Page(List<String> acts, Optional<String> next) {}

    private final Tables tables;

    public AuditLog(DataSource source) {
        this.tables = new Tables(source);
    }

    /** Whether this can be a {@link Page#next()}. */
    public static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    public Page page(Filter filter, int most) {
        var wanted = Math.clamp(most, 1, MOST);
        var acts = tables.read(connection -> {
            var where = new Where();
            filter.from().ifPresent(time -> where.add("at >= ?", time.atOffset(ZoneOffset.UTC)));
            filter.to().ifPresent(time -> where.add("at < ?", time.atOffset(ZoneOffset.UTC)));
            filter.submission().ifPresent(id -> where.add("submission = ?", id));
            filter.partner().ifPresent(id -> where.add("partner = ?", id));
            filter.actor().ifPresent(actor -> actor(where, actor));
            filter.deed().ifPresent(deed -> where.add("deed = ?", deed.name()));
            filter.before().map(AuditLog::place).ifPresent(place -> before(where, place));
            where.values.add(wanted);
            return read(connection, where);
        });
        var last = acts.size() < wanted ? Optional.<PlacedAct>empty() : Optional.of(acts.getLast());
        return new Page(
                acts.stream().map(PlacedAct::line).toList(),
                last.map(act -> act.place().transaction() + "-" + act.place().id()));
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

    /** A partner's own acts are about it, a user's have an index of their own. */
    private static void actor(Where where, String actor) {
        where.add("actor = ?", actor);
        if (actor.startsWith("user:")) where.add("actor like 'user:%'");
        if (actor.startsWith("partner:")) where.add("partner = ?", actor.substring("partner:".length()));
    }

    private static void before(Where where, Place place) {
        where.add("(tx, id) < (?::xid8, ?)", place.transaction(), place.id());
    }

    private static Place place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("not a place in the audit");
        return new Place(parts.group(1), Long.parseLong(parts.group(2)));
    }

    private static List<PlacedAct> read(java.sql.Connection connection, Where where) throws SQLException {
        try (var query = connection.prepareStatement("select tx::text, " + Line.COLUMNS + " from act where true"
                + where.text + " order by act.tx desc, id desc limit ?")) {
            for (int i = 0; i < where.values.size(); i++) query.setObject(i + 1, where.values.get(i));
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
