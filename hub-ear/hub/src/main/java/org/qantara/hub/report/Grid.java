package org.qantara.hub.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The cells that a report has, in their order: those that somebody is in, and those there are always. */
final class Grid {
    private Grid() {}

    static Map<Cell, Integer> of(Definition definition, Map<Cell, Integer> counts) {
        var all = new LinkedHashMap<Cell, Integer>();
        var corridors = new TreeSet<String>();
        counts.keySet().stream().filter(it -> !it.isOfAll()).forEach(it -> corridors.add(it.corridor()));
        for (var state : definition.states()) {
            put(all, counts, Cell.total(state.id(), Dimension.TOTAL));
            for (var corridor : corridors) {
                put(all, counts, Cell.total(state.id(), corridor));
                for (var dimension : definition.dimensions())
                    codes(counts, state.id(), corridor, dimension)
                            .forEach(code ->
                                    put(all, counts, new Cell(state.id(), corridor, Optional.of(dimension), code)));
            }
        }
        return all;
    }

    private static void put(Map<Cell, Integer> all, Map<Cell, Integer> counts, Cell cell) {
        all.put(cell, counts.getOrDefault(cell, 0));
    }

    /** What is not known comes last, and always. */
    private static Stream<String> codes(Map<Cell, Integer> counts, String state, String corridor, Dimension dimension) {
        var met = counts.keySet().stream()
                .filter(it -> it.state().equals(state)
                        && it.corridor().equals(corridor)
                        && it.dimension().equals(Optional.of(dimension)))
                .map(Cell::code)
                .filter(it ->
                        !it.equals(Dimension.UNKNOWN) && !dimension.codes().contains(it))
                .sorted(Comparator.naturalOrder());
        return Stream.of(dimension.codes().stream(), met, Stream.of(Dimension.UNKNOWN))
                .flatMap(it -> it);
    }
}
