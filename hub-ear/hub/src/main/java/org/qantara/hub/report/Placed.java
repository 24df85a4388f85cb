package org.qantara.hub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where something that is counted is in the tables of a lens.
 *
 * @param states one or more
 * @param codes for each dimension of the definition
 */
record Placed(String corridor, List<State> states, Map<Dimension, String> codes) {
    /** The cells it is counted in. */
    List<Cell> cells() {
        var all = new ArrayList<Cell>(states.size() * (codes.size() + 2));
        for (var state : states) {
            all.add(Cell.total(state.id(), Dimension.TOTAL));
            all.add(Cell.total(state.id(), corridor));
            codes.forEach((dimension, code) -> all.add(new Cell(state.id(), corridor, Optional.of(dimension), code)));
        }
        return all;
    }
}
