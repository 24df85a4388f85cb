package org.qantara.ewp;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.PartialDate;

/**
 * An academic year, which begins in August: {@code 2026/2027} (EWP academic term types: AcademicYearId).
 *
 * @param first the year it begins in
 */
record AcademicYear(int first) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})/([0-9]{4})");
    private static final int AUGUST = 8;

    /** The year if it is one that ends in the year after; those of the southern half of the world are not. */
    static Optional<AcademicYear> parse(String written) {
        var years = WRITTEN.matcher(written);
        if (!years.matches()) return Optional.empty();
        int first = Integer.parseInt(years.group(1));
        return Integer.parseInt(years.group(2)) == first + 1 ? Optional.of(new AcademicYear(first)) : Optional.empty();
    }

    /** The year a month falls into; of a year alone nobody can tell. */
    static Optional<AcademicYear> of(PartialDate date) {
        return switch (date) {
            case PartialDate.OfYear _ -> Optional.empty();
            case PartialDate.OfMonth(var month) -> Optional.of(of(month.getYear(), month.getMonthValue()));
            case PartialDate.OfDay(var day) -> Optional.of(of(day.getYear(), day.getMonthValue()));
        };
    }

    private static AcademicYear of(int year, int month) {
        return new AcademicYear(month < AUGUST ? year - 1 : year);
    }

    boolean isWritable() {
        return first >= 0 && first < 9999;
    }

    @Override
    public String toString() {
        return "%04d/%04d".formatted(first, first + 1);
    }
}
