package org.qantara.hub.instances;

import java.util.List;
import java.util.UUID;

/** What the instances know of each other. */
public interface Heartbeats {
    /** Shows that this instance is at work; answers all that are, this one among them, in the same order for each. */
    List<UUID> beat(UUID instance);

    /**
     * Shows that this instance is not, or no longer, to be counted on; answers all that are, in the same order for
     * each.
     */
    List<UUID> leave(UUID instance);
}
