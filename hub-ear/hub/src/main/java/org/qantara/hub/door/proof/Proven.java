package org.qantara.hub.door.proof;

import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;

/** What came of a proof. */
public sealed interface Proven {
    /** It is this partner. */
    record As(PartnerId partner, AuthenticationMethod method) implements Proven {}

    /**
     * It is not known who it is.
     *
     * @param why in a few words of ours, for the log
     * @param claimed the partner it was said to be, if that is a partner's id by its shape
     */
    record Not(AuthenticationMethod method, String why, Optional<PartnerId> claimed) implements Proven {}
}
