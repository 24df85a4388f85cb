package org.qantara.hub.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.qantara.hub.report.Tally.Before;

/**
 * Decides which figures the public may see. Each state is a tree: the total of all corridors, that of each, and lines below
 * it, one for each dimension, whose cells make it up. Withheld are
 *
 * <ul>
 *   <li>counts of one to four;
 *   <li>counts of nearly the same people as were told before, or withheld before: fewer than five have come or gone;
 *   <li>as many more of a line as it takes so that any one that is withheld may be five or more, by all that is shown, and
 *       that those withheld together have not changed by one to four either;
 *   <li>all of a corridor, if its total is withheld; the total of all, if that of one is.
 * </ul>
 */
final class Disclosure {
    static final int LEAST = 5;

    private final Map<Cell, Integer> counts;
    private final List<Before> before;
    private final Set<Cell> withheld = new HashSet<>();

    private Disclosure(Map<Cell, Integer> counts, List<Before> before) {
        this.counts = counts;
        this.before = before;
    }

    /**
     * @param counts of every cell that is to stand in the report
     * @param before what was made public
     */
    static List<Figure> of(Map<Cell, Integer> counts, List<Before> before) {
        var decided = new Disclosure(counts, before);
        decided.decide();
        return counts.entrySet().stream()
                .map(it -> decided.figure(it.getKey(), it.getValue()))
                .toList();
    }

    private void decide() {
        counts.keySet().stream().filter(this::isTold).forEach(withheld::add);
        var corridors = counts.keySet().stream().filter(it -> !it.isOfAll()).collect(groupingBy(Cell::whole));
        corridors.forEach((total, cells) -> {
            if (!withheld.contains(total) && isSafe(cells)) return;
            withheld.addAll(cells);
            withheld.add(Cell.total(total.state(), Dimension.TOTAL));
        });
    }

    /** Whether a figure tells of one to four people by itself, or by how it differs from what was told. */
    private boolean isTold(Cell cell) {
        var count = counts.get(cell);
        if (count > 0 && count < LEAST) return true;
        return before.stream().anyMatch(it -> it.has(cell) && isTold(cell, it));
    }

    private static boolean isTold(Cell cell, Before before) {
        var apart = before.apart(Set.of(cell));
        return apart < LEAST && (apart > 0 || !before.hasShown(cell));
    }

    /** Withholds what it takes; if that is not enough the total cannot be shown. */
    private boolean isSafe(List<Cell> cells) {
        return cells.stream()
                .filter(it -> !it.isTotal() && (counts.get(it) > 0 || withheld.contains(it)))
                .collect(groupingBy(Cell::dimension))
                .values()
                .stream()
                .allMatch(this::isProtected);
    }

    private boolean isProtected(List<Cell> line) {
        var open = new ArrayList<>(line.stream()
                .filter(it -> !withheld.contains(it))
                .sorted(order())
                .toList());
        var hidden = new HashSet<>(line);
        open.forEach(hidden::remove);
        while (!mayBeAny(hidden) || hasChangedByFew(hidden, line.getFirst())) {
            if (open.isEmpty()) return false;
            hidden.add(open.removeFirst());
        }
        withheld.addAll(hidden);
        return true;
    }

    /** The sum of what is withheld is known by subtraction, and that each is one at least: so each may be anything up to the rest. */
    private boolean mayBeAny(Set<Cell> hidden) {
        if (hidden.isEmpty()) return true;
        var sum = hidden.stream().mapToInt(counts::get).sum();
        return hidden.size() > 1 && sum - (hidden.size() - 1) >= LEAST;
    }

    /** Whether a sum that is known now, and was known before, tells of one to four who have come or gone. */
    private boolean hasChangedByFew(Set<Cell> hidden, Cell one) {
        return before.stream().filter(it -> it.hasShown(one.whole())).anyMatch(it -> {
            var then = it.withheld(one.line());
            if (then.stream().noneMatch(hidden::contains)) return isFew(it, then) || isFew(it, hidden);
            var both = new HashSet<>(then);
            both.addAll(hidden);
            return isFew(it, both);
        });
    }

    private static boolean isFew(Before before, Set<Cell> cells) {
        var apart = before.apart(cells);
        return apart > 0 && apart < LEAST;
    }

    /** What was told before hides nothing; of the others the smallest is the least that is lost. */
    private Comparator<Cell> order() {
        return Comparator.<Cell, Boolean>comparing(it -> seen(it).isPresent())
                .thenComparing(counts::get)
                .thenComparing(Cell::code);
    }

    private Figure figure(Cell cell, int count) {
        var shown = !withheld.contains(cell);
        return new Figure(cell, count, shown, shown ? OptionalLong.empty() : seen(cell));
    }

    /** Where the public finds it as it was a little while ago. */
    private OptionalLong seen(Cell cell) {
        return before.stream()
                .filter(it -> it.hasShown(cell) && it.apart(Set.of(cell)) < LEAST)
                .mapToLong(Before::number)
                .max();
    }
}
