package org.qantara.hub.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.ProblemCode;

/** Whether a partner that is known is to be served now. */
@Dependent
public class Standing {
    private final Registry registry;

    @Inject
    public Standing(Registry registry) {
        this.registry = registry;
    }

    /** @throws Refused if records neither come from this partner nor go to it */
    public void check(PartnerId partner) {
        if (!registry.exchanges(partner)) throw new Refused(ProblemCode.PARTNER_SUSPENDED, "");
    }
}
