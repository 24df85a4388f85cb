package org.qantara.hub.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.ProblemCode;

/** Whether a partner that is known is to be served now. */
@Dependent
public class Standing {
    private final Registry registry;
    private final TurnedAway turnedAway;

    @Inject
    public Standing(Registry registry, TurnedAway turnedAway) {
        this.registry = registry;
        this.turnedAway = turnedAway;
    }

    /**
     * Leaves it to the caller to put a refusal on record.
     *
     * @throws Refused if records neither come from this partner nor go to it
     */
    public void check(PartnerId partner) {
        if (!registry.exchanges(partner)) throw new Refused(ProblemCode.PARTNER_SUSPENDED, "");
    }

    /**
     * The same, and who is turned away is on record.
     *
     * @throws Refused if records neither come from this partner nor go to it
     */
    public void check(PartnerId partner, Through door) {
        try {
            check(partner);
        } catch (Refused refused) {
            turnedAway.service(partner.value(), door, refused.problem().code().name());
            throw refused;
        }
    }
}
