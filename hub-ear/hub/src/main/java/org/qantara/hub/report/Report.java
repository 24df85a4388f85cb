package org.qantara.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A report as it was issued.
 *
 * @param number by which people and other reports name it
 * @param knownAt what had been recorded by then is in it
 * @param extractedAt when it was counted
 * @param revises the one it takes the place of, of the same day
 * @param isPublic whether there is an edition for the public
 * @param changes what is otherwise than in the one it revises, and why
 */
public record Report(
        long number,
        UUID id,
        Definition definition,
        LocalDate asOf,
        Instant knownAt,
        Instant extractedAt,
        OptionalLong revises,
        boolean isPublic,
        List<Figure> figures,
        List<Change> changes) {
    public Report {
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    /**
     * As many have moved since the report that is revised, for the same reason.
     *
     * @param before where they were counted; nowhere if they were not
     * @param after where they are counted
     * @param because what was recorded meanwhile; nothing that tells if their history was not touched
     */
    public record Change(
            String corridor, Optional<String> before, Optional<String> after, Optional<Because> because, int count) {}

    /**
     * A milestone that was told late.
     *
     * @param recorded the day on which the hub was told
     */
    public record Because(String stage, LocalDate occurred, LocalDate recorded, String by) {}
}
