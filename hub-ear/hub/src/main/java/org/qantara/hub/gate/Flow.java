package org.qantara.hub.gate;

import java.util.Optional;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Partner;

/**
 * What flows by an agreement.
 *
 * @param abroad from one country to another, or to or from one that is not known
 * @param why nothing flows today; none if it does. {@value #NOT_BEGUN}, or the code of the problem whoever tries has
 */
public record Flow(Agreement agreement, Partner from, Partner to, boolean abroad, Optional<String> why) {
    public static final String NOT_BEGUN = "AGREEMENT_NOT_BEGUN";

    public boolean isInForce() {
        return why.isEmpty();
    }
}
