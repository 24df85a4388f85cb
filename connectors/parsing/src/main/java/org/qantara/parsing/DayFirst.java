package org.qantara.parsing;

import java.util.regex.Pattern;

/** Dates as offices and spreadsheets write them: {@code 31/12/2004}. */
public final class DayFirst {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?))?");
    private static final Pattern MIDNIGHT = Pattern.compile("[0:.,]+");

    private DayFirst() {}

    /**
     * Reads a day before its month and year, with slashes, dots or hyphens, and a time of day behind it or not; also
     * what {@link Dates#parse} reads. A zero in place of the day, or of day and month, says that it is not known.
     *
     * @return {@code null} if it is none of these or there is no such day; cut if the time was not midnight
     */
    public static Dates.Reading parse(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) return Dates.parse(text);
        var parsed = Dates.of(date.group(3), known(date.group(2)), known(date.group(1)));
        if (parsed == null) return null;
        var time = date.group(4);
        return new Dates.Reading(parsed, time != null && !MIDNIGHT.matcher(time).matches());
    }

    private static String known(String number) {
        return number.equals("0") || number.equals("00") ? null : number;
    }
}
