package org.qantara.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a placement or an enrolment at one time.
 *
 * @param state {@code WAGE_EMPLOYMENT}, {@code ENROLLED}, …
 * @param corridor it came by
 * @param occurred the day on which it began, or was registered
 * @param recorded when the hub was told
 */
record Version(
        String state,
        Optional<String> corridor,
        Optional<String> region,
        Optional<String> occupation,
        Optional<String> track,
        LocalDate occurred,
        Instant recorded) {
    /** What was said last by a time, of versions in the order in which they were. */
    static Optional<Version> last(List<Version> versions, Instant knownAt) {
        return versions.reversed().stream()
                .filter(it -> !it.recorded().isAfter(knownAt))
                .findFirst();
    }
}
