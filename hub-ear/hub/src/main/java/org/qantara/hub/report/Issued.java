package org.qantara.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is known of a report without reading it.
 *
 * @param revises the one it takes the place of
 * @param isPublic whether there is an edition for the public
 * @param by who issued it, as acts name them
 */
public record Issued(
        long number,
        UUID id,
        String definition,
        int version,
        LocalDate asOf,
        Instant knownAt,
        Instant extractedAt,
        OptionalLong revises,
        boolean isPublic,
        String by) {
    static Issued of(Report report, String by) {
        return new Issued(
                report.number(),
                report.id(),
                report.definition().id(),
                report.definition().version(),
                report.asOf(),
                report.knownAt(),
                report.extractedAt(),
                report.revises(),
                report.isPublic(),
                by);
    }
}
