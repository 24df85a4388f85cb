package org.qantara.hub.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * What a partner said of a case. Names nobody.
 *
 * @param occurred on which day
 * @param recorded when the hub was told
 * @param by whom
 * @param expires the last day on which what was reached counts, if the partner says so
 * @param occupation the person is to work in, as far as this event says, and what that is in the systems of regulations
 * @param resumes whether it goes on where the case was before it was suspended on the same day
 * @param knownTo who knows of it, and since when; not the sender, who has known since it was recorded
 */
public record CaseEvent(
        UUID id,
        Stage stage,
        Optional<StageResult> result,
        LocalDate occurred,
        Instant recorded,
        PartnerId by,
        Optional<LocalDate> expires,
        List<Code> occupation,
        Optional<Decision.By> decided,
        Set<Flag> flags,
        boolean resumes,
        Map<PartnerId, Instant> knownTo) {
    private static final Set<StageResult> PENDING =
            Set.of(StageResult.REQUESTED, StageResult.APPOINTMENT, StageResult.SUBMITTED);

    public CaseEvent {
        occupation = List.copyOf(occupation);
        flags = Set.copyOf(flags);
        knownTo = Map.copyOf(knownTo);
    }

    public CaseEvent(
            UUID id,
            Stage stage,
            Optional<StageResult> result,
            LocalDate occurred,
            Instant recorded,
            PartnerId by,
            Optional<LocalDate> expires,
            List<Code> occupation,
            Optional<Decision.By> decided,
            Set<Flag> flags,
            Map<PartnerId, Instant> knownTo) {
        this(id, stage, result, occurred, recorded, by, expires, occupation, decided, flags, false, knownTo);
    }

    /** With what its occupation is in the systems of a corridor's regulations. */
    CaseEvent meaning(Occupations occupations, Corridor corridor) {
        var all = occupations.in(corridor, occupation);
        return new CaseEvent(id, stage, result, occurred, recorded, by, expires, all, decided, flags, resumes, knownTo);
    }

    /** Of another stage. */
    CaseEvent as(Stage other) {
        return new CaseEvent(
                id, other, Optional.empty(), occurred, recorded, by, expires, occupation, decided, flags, knownTo);
    }

    CaseEvent resuming() {
        return new CaseEvent(
                id, stage, result, occurred, recorded, by, expires, occupation, decided, flags, true, knownTo);
    }

    boolean says(Stage otherStage, Optional<StageResult> otherResult) {
        return stage == otherStage && result.equals(otherResult);
    }

    boolean wasKnownTo(PartnerId partner, Instant at) {
        var since = partner.equals(by) ? recorded : knownTo.get(partner);
        return since != null && !since.isAfter(at);
    }

    /** Something was asked for, and nobody has said anything to it. */
    boolean isPending() {
        return result.filter(PENDING::contains).isPresent();
    }

    /** The person wants it so. */
    boolean isTheirWill() {
        return stage == Stage.WITHDRAWN || stage == Stage.CONSENT_REVOKED;
    }
}
