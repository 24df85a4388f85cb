package org.qantara.hub.door.proof;

import java.util.Optional;
import java.util.function.Function;
import org.qantara.hub.registry.PartnerId;

/**
 * A proof as a caller shows it, not checked yet.
 *
 * @param claimed whom it is said to be of, if that is a partner's id by its shape
 * @param checking checks it
 */
public record Shown(Optional<PartnerId> claimed, Function<Optional<PartnerId>, Proven> checking) {
    /** What comes of it; asked once. */
    public Proven check() {
        return checking.apply(claimed);
    }
}
