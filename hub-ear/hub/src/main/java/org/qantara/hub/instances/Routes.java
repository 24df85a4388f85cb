package org.qantara.hub.instances;

import org.qantara.hub.registry.PartnerId;

/** The routes that read the partners' queues of deliveries. */
public interface Routes {
    /** Has the route of this partner running; nothing if it is. */
    void start(PartnerId partner);

    /**
     * Has it closed, after what is under way; nothing if it is.
     *
     * @return whether it is closed; if it takes too long the route goes on and has to be asked again
     */
    boolean stop(PartnerId partner);
}
