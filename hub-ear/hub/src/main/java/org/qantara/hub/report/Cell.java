package org.qantara.hub.report;

import java.util.Optional;

/**
 * One place of a table.
 *
 * @param state by its id in the definition
 * @param corridor {@link Dimension#TOTAL} for all of them, {@link Dimension#UNKNOWN} for what is of none
 * @param dimension none for the total of the corridor
 * @param code {@link Dimension#TOTAL} for the total
 */
public record Cell(String state, String corridor, Optional<Dimension> dimension, String code) {
    /** What a cell is one of: nobody is in two of a line. */
    record Line(String state, String corridor, Optional<Dimension> dimension) {}

    static Cell total(String state, String corridor) {
        return new Cell(state, corridor, Optional.empty(), Dimension.TOTAL);
    }

    Line line() {
        return new Line(state, corridor, dimension);
    }

    /** The total that the cells of its line make up. */
    Cell whole() {
        return total(state, corridor);
    }

    boolean isTotal() {
        return dimension.isEmpty();
    }

    boolean isOfAll() {
        return corridor.equals(Dimension.TOTAL);
    }
}
