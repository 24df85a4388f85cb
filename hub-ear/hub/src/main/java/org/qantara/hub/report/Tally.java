package org.qantara.hub.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts what comes by, and how it has moved since it was counted for earlier reports. */
final class Tally implements Consumer<Counted> {
    private final Lens lens;
    private final List<Before> before;
    private final Map<Cell, Integer> counts = new HashMap<>();

    Tally(Lens lens, List<Earlier> earlier) {
        this.lens = lens;
        this.before = earlier.stream().map(Before::new).toList();
    }

    @Override
    public void accept(Counted one) {
        var now = cells(one, lens);
        now.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        for (var each : before) {
            var then = cells(one, each.earlier.lens());
            if (!then.equals(now)) each.moved(then, now);
        }
    }

    private static List<Cell> cells(Counted one, Lens lens) {
        return one.seen(lens).map(Placed::cells).orElse(List.of());
    }

    /** How many are in each cell that somebody is in. */
    Map<Cell, Integer> counts() {
        return counts;
    }

    List<Before> before() {
        return before;
    }

    /** An earlier report, and who has moved since. */
    static final class Before {
        private final Earlier earlier;
        private final Map<Move, Integer> moves = new HashMap<>();

        /** From one cell of a line to another; from or to somewhere else, if there is none. */
        private record Move(Optional<Cell> from, Optional<Cell> to) {}

        Before(Earlier earlier) {
            this.earlier = earlier;
        }

        private void moved(List<Cell> then, List<Cell> now) {
            var from = then.stream().collect(Collectors.toMap(Cell::line, it -> it));
            for (var cell : now) {
                var was = Optional.ofNullable(from.remove(cell.line()));
                if (!was.equals(Optional.of(cell))) moves.merge(new Move(was, Optional.of(cell)), 1, Integer::sum);
            }
            from.values().forEach(it -> moves.merge(new Move(Optional.of(it), Optional.empty()), 1, Integer::sum));
        }

        long number() {
            return earlier.number();
        }

        boolean has(Cell cell) {
            return earlier.cells().containsKey(cell);
        }

        boolean hasShown(Cell cell) {
            return earlier.cells().getOrDefault(cell, false);
        }

        /** What it withheld of a line. */
        Set<Cell> withheld(Cell.Line line) {
            return earlier.cells().entrySet().stream()
                    .filter(it -> !it.getValue() && it.getKey().line().equals(line))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** How many are in some cells of one line now and were not then, or were and are not. */
        int apart(Set<Cell> cells) {
            return moves.entrySet().stream()
                    .filter(it -> it.getKey().from().filter(cells::contains).isPresent()
                            != it.getKey().to().filter(cells::contains).isPresent())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }
}
