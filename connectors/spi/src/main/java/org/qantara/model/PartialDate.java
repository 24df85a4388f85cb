package org.qantara.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date as precise as it is known: a year, a year and month, or a day; written as in ISO 8601 ({@code 1968},
 * {@code 1968-05}). Years are 0 to 9999.
 */
public sealed interface PartialDate {
    /** The year, always known. */
    int year();

    record OfYear(Year value) implements PartialDate {
        public OfYear {
            requireFourDigits(value.getValue());
        }

        @Override
        public int year() {
            return value.getValue();
        }

        @Override
        public String toString() {
            var digits = Integer.toString(value.getValue());
            return "0".repeat(4 - digits.length()) + digits;
        }
    }

    record OfMonth(YearMonth value) implements PartialDate {
        public OfMonth {
            requireFourDigits(value.getYear());
        }

        @Override
        public int year() {
            return value.getYear();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record OfDay(LocalDate value) implements PartialDate {
        public OfDay {
            requireFourDigits(value.getYear());
        }

        @Override
        public int year() {
            return value.getYear();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A year alone.
     *
     * @throws DateTimeException if there is no such year in four digits
     */
    static PartialDate of(int year) {
        return new OfYear(Year.of(year));
    }

    static PartialDate of(int year, int month) {
        return new OfMonth(YearMonth.of(year, month));
    }

    static PartialDate of(int year, int month, int day) {
        return new OfDay(LocalDate.of(year, month, day));
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws DateTimeException if it is none of these or no such day exists
     */
    static PartialDate parse(String iso) {
        return switch (iso.length()) {
            case 4 -> of(number(iso, 0, 4));
            case 7 -> of(number(iso, 0, 4), afterHyphen(iso, 4));
            case 10 -> of(number(iso, 0, 4), afterHyphen(iso, 4), afterHyphen(iso, 7));
            default -> throw new DateTimeException("not a year, a month or a day");
        };
    }

    /** The two digits after the hyphen at this place. */
    private static int afterHyphen(String iso, int hyphen) {
        if (iso.charAt(hyphen) != '-') throw new DateTimeException("no hyphen between year, month and day");
        return number(iso, hyphen + 1, hyphen + 3);
    }

    private static int number(String iso, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = iso.charAt(i) - '0';
            if (digit < 0 || digit > 9) throw new DateTimeException("not a digit");
            number = number * 10 + digit;
        }
        return number;
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > 9999) throw new DateTimeException("a year of four digits");
    }
}
