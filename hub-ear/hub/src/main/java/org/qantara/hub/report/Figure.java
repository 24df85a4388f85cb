package org.qantara.hub.report;

import java.util.OptionalLong;

/**
 * A figure of a report.
 *
 * @param count whatever is public
 * @param shown whether the public may see it
 * @param nearly the report that told it of nearly the same people, which is why it is withheld
 */
public record Figure(Cell cell, int count, boolean shown, OptionalLong nearly) {
    /** What an edition may say. */
    OptionalLong count(Edition edition) {
        return shown || edition == Edition.EXACT ? OptionalLong.of(count) : OptionalLong.empty();
    }
}
