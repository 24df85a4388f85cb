package org.qantara.hub.door.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.qantara.hub.door.Refused;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.gate.Release;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.model.HubRecord;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Shows a sender what of its record a recipient would get. */
@Dependent
public class Recipient {
    private final Registry registry;
    private final Gate gate;

    @Inject
    public Recipient(Registry registry, Gate gate) {
        this.registry = registry;
        this.gate = gate;
    }

    /** @throws Refused if there is none of this name */
    Partner named(String id) {
        return Optional.of(id)
                .filter(PartnerId::isOne)
                .map(PartnerId::new)
                .flatMap(registry::partner)
                .orElseThrow(() -> new Refused(ProblemCode.UNKNOWN_RECIPIENT, "recipient"));
    }

    /**
     * What agreements release now; what is withheld are losses. Whether the person has consented is not asked: whoever
     * may ask for a translation need not know that of anybody.
     */
    Translation<HubRecord> gets(PartnerId from, Partner recipient, String purpose, HubRecord record) {
        return switch (gate.permit(from, recipient.id(), record.type(), purpose)) {
            case Permit.Granted granted -> released(granted.release(record));
            case Permit.Denied(var problem) -> Translation.refused(problem);
        };
    }

    private static Translation<HubRecord> released(Release release) {
        return switch (release) {
            case Release.Released(var part, var withheld) -> Translation.of(part, withheld);
            case Release.Denied(var problem) -> Translation.refused(problem);
        };
    }
}
