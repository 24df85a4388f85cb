package org.qantara.hub.terminology.table;

import java.util.ArrayList;
import java.util.List;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** What is wrong in a table, collected while it is read. */
final class Faults {
    /** Whoever has so many has one reason for all of them. */
    static final int MOST = 20;

    private final List<Problem> found = new ArrayList<>();

    void add(long row, String column, ProblemCode code, String... details) {
        add(Problem.of(code, at(row, column), details));
    }

    void add(long row, String column, Rule expected, String... mentioned) {
        add(Problem.of(ProblemCode.INVALID_VALUE, at(row, column), expected, mentioned));
    }

    private void add(Problem problem) {
        found.add(problem);
        if (found.size() >= MOST) check();
    }

    /** @throws InvalidTable if anything is wrong */
    void check() {
        if (!found.isEmpty()) throw new InvalidTable(found);
    }

    static String at(long row, String column) {
        return column.isEmpty() ? "row " + row : "row " + row + ", column " + column;
    }
}
