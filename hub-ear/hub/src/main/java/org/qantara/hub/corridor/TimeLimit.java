package org.qantara.hub.corridor;

import java.time.LocalDate;
import java.time.Period;

/**
 * A length of time that runs from the day something was reached, and how long before its end people are told.
 *
 * @param warning nobody is told before that
 */
public record TimeLimit(Period length, Period warning) {
    /** If nothing is said. */
    public static final Period USUAL_WARNING = Period.ofDays(30);

    /** The last day. */
    public LocalDate endsAfter(LocalDate reached) {
        return reached.plus(length);
    }

    /** The first day on which people are told. */
    public LocalDate toldFrom(LocalDate reached) {
        return endsAfter(reached).minus(warning);
    }
}
