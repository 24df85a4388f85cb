package org.qantara.hrxml;

import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.parsing.DayFirst;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** What has been read of a period so far. */
final class PeriodDraft {
    PartialDate from;
    PartialDate to;
    Boolean current;

    /** Reads the start, the end and whether it goes on; everything else is left unread. */
    void read(Node period) {
        period.children(node -> {
            switch (Dialect.name(node)) {
                case "StartDate" -> from = date(from, node);
                case "EndDate" -> to = date(to, node);
                case "CurrentIndicator", "Ongoing" -> current = Values.flag(current, node);
                default -> {}
            }
        });
    }

    /** A date in {@code FormattedDateTime}, or in {@code DateText} if that free text is a date, day first or not. */
    static PartialDate date(PartialDate kept, Node dated) {
        if (kept != null) {
            dated.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return kept;
        }
        var found = new PartialDate[1];
        dated.children(node -> {
            switch (Dialect.name(node)) {
                case "FormattedDateTime" -> found[0] = Values.date(found[0], node);
                case "DateText" -> found[0] = free(found[0], node);
                default -> {}
            }
        });
        return found[0];
    }

    private static PartialDate free(PartialDate kept, Node node) {
        if (kept != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return kept;
        }
        var text = node.text();
        var reading = DayFirst.parse(text);
        if (reading == null) {
            if (!text.isEmpty()) node.lost(Loss.Reason.UNREADABLE);
            return null;
        }
        if (reading.cut()) node.lost(Loss.Reason.LESS_PRECISE);
        return reading.date();
    }

    boolean isEmpty() {
        return from == null && to == null && current == null;
    }

    Period done() {
        return Period.of(from, to, Boolean.TRUE.equals(current));
    }
}
