package org.qantara.hub.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.Placement;

/**
 * What a partner said of the work that the person of a case has, or is to have. Names nobody.
 *
 * @param begins the first day of the contract, as far as it is known to the day
 * @param ends its last day
 * @param recorded when the hub was told
 * @param knownTo who knows of it, and since when; not the sender
 */
public record Work(
        UUID id,
        Placement.Kind kind,
        Optional<LocalDate> begins,
        Optional<LocalDate> ends,
        Instant recorded,
        PartnerId by,
        Optional<Decision.By> decided,
        List<Code> occupation,
        Optional<String> country,
        Optional<String> region,
        Set<Flag> flags,
        Map<PartnerId, Instant> knownTo) {
    public Work {
        occupation = List.copyOf(occupation);
        flags = Set.copyOf(flags);
        knownTo = Map.copyOf(knownTo);
    }

    /** Whether a partner knew of it by then. */
    public boolean wasKnownTo(PartnerId partner, Instant at) {
        var since = partner.equals(by) ? recorded : knownTo.get(partner);
        return since != null && !since.isAfter(at);
    }
}
