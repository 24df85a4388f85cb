package org.qantara.hub.setup;

import org.qantara.hub.flow.Recovery;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Partner;

/** What is under way to a partner that is new, or reached otherwise than before, is looked after. */
record NewWays(Recovery recovery) implements Configuring.Following {
    @Override
    public void changed(Configuration before, Configuration after) {
        after.partners().stream().filter(it -> isNew(it, before)).forEach(it -> recovery.lookAfter(it.id()));
    }

    private static boolean isNew(Partner partner, Configuration before) {
        return before.partner(partner.id())
                .filter(it -> it.access().equals(partner.access()))
                .isEmpty();
    }
}
