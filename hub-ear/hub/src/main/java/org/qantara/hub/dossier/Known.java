package org.qantara.hub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the hub has made of somebody's records: it is kept longer than they are.
 *
 * @param held whether nothing about the person is passed on until somebody has decided
 */
public record Known(List<Description> descriptions, List<Case> cases, boolean held, List<Doubt> doubts) {
    static final Known NOTHING = new Known(List.of(), List.of(), false, List.of());

    /** What an institution says of who the person is. */
    public record Description(String from, Instant first, Held person) {}

    /** The person's way through a corridor, as it was told. */
    public record Case(String corridor, Instant begunAt, List<Step> steps) {}

    /**
     * Of a way.
     *
     * @param decided by a human or a machine, if it was a decision
     */
    public record Step(
            LocalDate occurred,
            String stage,
            Optional<String> result,
            Optional<LocalDate> expires,
            Optional<String> decided,
            String from,
            Instant recordedAt) {}

    /**
     * That what is said of the person and of another one, or twice of the person, cannot all be true. Who the other one is
     * is not told.
     *
     * @param decision the word for it; none while nobody has decided
     */
    public record Doubt(boolean ofOne, Instant foundAt, Optional<String> decision, Optional<Instant> decidedAt) {}
}
