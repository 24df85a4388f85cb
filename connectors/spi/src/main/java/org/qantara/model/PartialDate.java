package org.qantara.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

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
            return String.format(Locale.ROOT, "%04d", value.getValue());
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
            case 4 -> new OfYear(Year.parse(iso));
            case 7 -> new OfMonth(YearMonth.parse(iso));
            case 10 -> new OfDay(LocalDate.parse(iso));
            default -> throw new DateTimeException("not a year, a month or a day");
        };
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > 9999) throw new DateTimeException("a year of four digits");
    }
}
