package org.qantara.hub.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.registry.Registry;

/** What of the cases people have to look at: what is due and may be told by now, and what is flagged. */
public final class Watch {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Sql sql;
    private final Registry registry;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), Instant.MIN);

    public Watch(DataSource source, Registry registry, Clock clock) {
        this.sql = new Sql(source);
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * A case that is not over.
     *
     * @param due that may be told today
     * @param flags of what was told last of it: of the milestone where it stands, and of the work; and what was told too late
     * @param since the first of these flags was recorded
     */
    public record Case(UUID id, String corridor, List<Due> due, Set<Flag> flags, Instant since) {
        public Case {
            due = List.copyOf(due);
            flags = Set.copyOf(flags);
        }
    }

    /** How many cases of a corridor have something due of one kind, and the first of their last days. */
    public record Overview(String corridor, Due.Kind kind, LocalDate first, int cases) {}

    /** How many cases of a corridor have a flag, and since when the first of them. */
    public record Flagged(String corridor, Flag flag, Instant since, int cases) {}

    private record Seen(List<Case> cases, Instant until) {}

    /** Those of a corridor with something due of this kind, the most urgent first. */
    public List<Case> due(String corridor, Due.Kind kind) {
        return cases(corridor)
                .map(it -> new Case(it.id, it.corridor, of(it, kind), it.flags, it.since))
                .filter(it -> !it.due.isEmpty())
                .sorted(Comparator.comparing(Watch::first))
                .toList();
    }

    /** Those of a corridor with this flag. */
    public List<Case> flagged(String corridor, Flag flag) {
        return cases(corridor).filter(it -> it.flags.contains(flag)).toList();
    }

    private Stream<Case> cases(String corridor) {
        return registry.current().corridor(corridor).stream().flatMap(it -> cases(it).stream());
    }

    /** By corridor and kind, as it stood within the last minute. */
    public List<Overview> due() {
        var all = new ArrayList<Overview>();
        for (var kind : Due.Kind.values())
            recent().stream()
                    .map(it -> new Case(it.id, it.corridor, of(it, kind), it.flags, it.since))
                    .filter(it -> !it.due.isEmpty())
                    .collect(groupingBy(Case::corridor, TreeMap::new, toList()))
                    .forEach((corridor, cases) -> all.add(new Overview(
                            corridor,
                            kind,
                            cases.stream()
                                    .map(Watch::first)
                                    .min(LocalDate::compareTo)
                                    .orElseThrow(),
                            cases.size())));
        return all;
    }

    /** By corridor and flag, as it stood within the last minute; that an occupation is regulated is no more than said. */
    public List<Flagged> flagged() {
        var all = new ArrayList<Flagged>();
        for (var flag : EnumSet.complementOf(EnumSet.of(Flag.REGULATED_OCCUPATION)))
            recent().stream()
                    .filter(it -> it.flags.contains(flag))
                    .collect(groupingBy(Case::corridor, TreeMap::new, toList()))
                    .forEach((corridor, cases) -> all.add(new Flagged(
                            corridor,
                            flag,
                            cases.stream()
                                    .map(Case::since)
                                    .min(Instant::compareTo)
                                    .orElseThrow(),
                            cases.size())));
        return all;
    }

    private static LocalDate first(Case one) {
        return one.due.stream().map(Due::lastDay).min(LocalDate::compareTo).orElseThrow();
    }

    private static List<Due> of(Case one, Due.Kind kind) {
        return one.due.stream().filter(it -> it.kind() == kind).toList();
    }

    private List<Case> recent() {
        var now = clock.instant();
        var last = seen;
        if (now.isBefore(last.until)) return last.cases;
        var cases = registry.current().corridors().stream()
                .flatMap(it -> cases(it).stream())
                .toList();
        seen = new Seen(cases, now.plus(A_MINUTE));
        return cases;
    }

    private List<Case> cases(Corridor corridor) {
        return sql.read(connection -> cases(connection, corridor));
    }

    private List<Case> cases(Connection connection, Corridor corridor) throws SQLException {
        var today = LocalDate.now(clock);
        var events = byCase(new CaseRows(connection).of(corridor));
        var work = byCase(new WorkRows(connection).of(corridor));
        var all = new ArrayList<Case>();
        events.forEach((id, told) -> {
            var history = History.of(corridor, told);
            if (history.isOver()) return;
            var placements = work.getOrDefault(id, List.of());
            var due = Dues.of(history, placements).stream()
                    .filter(it -> !it.toldFrom().isAfter(today))
                    .toList();
            var flags = EnumSet.noneOf(Flag.class);
            var last = history.events().getLast();
            flags.addAll(last.flags());
            var since = last.recorded();
            for (var event : history.events())
                if (event.flags().contains(Flag.TOLD_TOO_LATE)) {
                    flags.add(Flag.TOLD_TOO_LATE);
                    if (event.recorded().isBefore(since)) since = event.recorded();
                }
            if (!placements.isEmpty()) {
                flags.addAll(placements.getLast().flags());
                if (last.flags().isEmpty()) since = placements.getLast().recorded();
            }
            if (!due.isEmpty() || !flags.isEmpty()) all.add(new Case(id, corridor.id(), due, flags, since));
        });
        return all;
    }

    private static <T> Map<UUID, List<T>> byCase(List<CaseRows.Of<T>> rows) {
        var all = new LinkedHashMap<UUID, List<T>>();
        for (var row : rows)
            all.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row.it());
        return all;
    }
}
