package org.qantara.hub.terminology.table;

import java.util.List;
import java.util.Locale;
import org.qantara.spi.Problem;
import org.qantara.spi.Texts;

/** A table that cannot be used. Each of its problems is at {@code row 12, column code}; the columns' names are row 1. */
public final class InvalidTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems one at least */
    public InvalidTable(List<Problem> problems) {
        super(line(problems.getFirst()));
        this.problems = List.copyOf(problems);
    }

    public InvalidTable(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        return problem.at() + ": " + Texts.title(problem.code(), Locale.ENGLISH) + " "
                + Texts.detail(problem, Locale.ENGLISH);
    }
}
