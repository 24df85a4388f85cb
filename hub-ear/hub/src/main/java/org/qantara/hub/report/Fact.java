package org.qantara.hub.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said of whoever is counted.
 *
 * @param recorded when the hub was told
 */
record Fact(Kind kind, String value, Instant recorded) {
    enum Kind {
        SEX,
        BIRTH_YEAR,
        REGION,
        OCCUPATION
    }

    /** What was said last by a time, of facts in the order in which they were. */
    static Optional<String> last(List<Fact> facts, Kind kind, Instant knownAt) {
        return facts.reversed().stream()
                .filter(it -> it.kind() == kind && !it.recorded().isAfter(knownAt))
                .map(Fact::value)
                .findFirst();
    }
}
