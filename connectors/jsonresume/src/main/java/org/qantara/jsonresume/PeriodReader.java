package org.qantara.jsonresume;

import java.util.Set;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** {@code startDate} and {@code endDate}. */
final class PeriodReader {
    /** Written in place of an end, though the schema does not allow it. */
    private static final Set<String> NOW = Set.of("present", "Present", "PRESENT", "now", "Now", "current", "Current");

    private PartialDate from;
    private PartialDate to;
    private boolean current;

    void start(Node field) {
        from = Once.date(field, from);
    }

    void end(Node field) {
        if (to != null || current) {
            field.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        var text = field.text();
        if (NOW.contains(text)) {
            current = true;
            return;
        }
        var reading = Dates.parse(text);
        if (reading != null) to = reading.date();
        if (!text.isEmpty() && (reading == null || reading.cut()))
            field.lost(reading == null ? Loss.Reason.UNREADABLE : Loss.Reason.LESS_PRECISE);
    }

    Period done() {
        return Period.of(from, to, current);
    }
}
