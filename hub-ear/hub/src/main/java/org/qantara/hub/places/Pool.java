package org.qantara.hub.places;

import org.qantara.hub.registry.PartnerId;

/**
 * Places of one kind.
 *
 * @param name its keeper's own id of it
 */
public record Pool(Kind kind, PartnerId keeper, String name) {
    /** What they are places of. */
    public enum Kind {
        QUOTA,
        SESSION
    }
}
