package org.qantara.parsing;

import java.time.DateTimeException;
import org.qantara.model.PartialDate;
import org.qantara.spi.Loss;

/** Dates as documents write them: never more precise than written, never an invented day. */
public final class Dates {
    private Dates() {}

    /**
     * A date that was read.
     *
     * @param cut whether there was more than a date: a time of day or a zone
     */
    public record Reading(PartialDate date, boolean cut) {}

    /**
     * Reads a node's text as {@link #parse} does. What was cut is reported {@code LESS_PRECISE}, what cannot be read
     * {@code UNREADABLE}.
     *
     * @return {@code null} if the node is empty or its text is no date
     */
    public static PartialDate read(Node node) {
        var text = node.text();
        if (text.isEmpty()) return null;
        var reading = parse(text);
        if (reading == null) {
            node.lost(Loss.Reason.UNREADABLE);
            return null;
        }
        if (reading.cut) node.lost(Loss.Reason.LESS_PRECISE);
        return reading.date;
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, a date with a zone, or a dateTime. A full or half hour
     * after noon in UTC is how programs print a local midnight east of Greenwich: {@code 1999-10-01T22:00:00Z} is 2
     * October.
     *
     * @return {@code null} if it is none of these or there is no such day
     */
    public static Reading parse(String text) {
        try {
            if (text.length() <= 10) return new Reading(PartialDate.parse(text), false);
            if (!(PartialDate.parse(text.substring(0, 10)) instanceof PartialDate.OfDay(var day))) return null;
            var rest = text.substring(10);
            if (isZone(rest)) return new Reading(new PartialDate.OfDay(day), true);
            if (!isTime(rest)) return null;
            if (isMidnightElsewhere(rest)) day = day.plusDays(1);
            return new Reading(new PartialDate.OfDay(day), rest.length() > 9 || !rest.startsWith("T00:00"));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /**
     * A date of its parts, each a number, a {@code gMonth} ({@code --03}) or a {@code gDay} ({@code ---10}).
     *
     * @param month may be {@code null}; then there is no day either
     * @param day may be {@code null}
     * @return {@code null} if there is no such date
     */
    public static PartialDate of(String year, String month, String day) {
        int y = number(year);
        if (y < 1 || y > 9999) return null;
        if (month == null) return day == null ? PartialDate.of(y) : null;
        int m = number(month);
        int d = day == null ? 0 : number(day);
        if (m < 1 || m > 12 || d < 0) return null;
        try {
            return day == null ? PartialDate.of(y, m) : PartialDate.of(y, m, d);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The number in {@code 3}, {@code --03}, {@code --03--} or {@code ---10}; -1 if there is none. */
    private static int number(String text) {
        if (text == null) return -1;
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '-') from++;
        while (to > from && text.charAt(to - 1) == '-') to--;
        if (from == to || to - from > 4) return -1;
        int number = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return -1;
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isZone(String rest) {
        return rest.equals("Z") || (rest.length() == 6 && (rest.charAt(0) == '+' || rest.charAt(0) == '-'));
    }

    private static boolean isTime(String rest) {
        if (rest.length() < 6 || (rest.charAt(0) != 'T' && rest.charAt(0) != ' ') || rest.charAt(3) != ':')
            return false;
        return isDigit(rest, 1) && isDigit(rest, 2) && isDigit(rest, 4) && isDigit(rest, 5);
    }

    private static boolean isMidnightElsewhere(String rest) {
        if (!rest.endsWith("Z") || rest.charAt(1) == '0' || rest.compareTo("T12") < 0) return false;
        var minutes = rest.substring(3, 6);
        if (!minutes.equals(":00") && !minutes.equals(":30")) return false;
        for (int i = 6; i < rest.length() - 1; i++) if (rest.charAt(i) >= '1' && rest.charAt(i) <= '9') return false;
        return true;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
