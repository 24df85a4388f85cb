package org.qantara.ofppt;

import org.qantara.model.PartialDate;
import org.qantara.parsing.DayFirst;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Dates of a row, with and without a time; a day that does not exist is refused. */
final class Dates {
    private Dates() {}

    static PartialDate read(Node cell) {
        var reading = DayFirst.parse(cell.text());
        if (reading == null) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, cell.path(), Rule.DAY_FIRST));
        if (reading.cut()) cell.lost(Loss.Reason.LESS_PRECISE);
        return reading.date();
    }
}
