package org.qantara.hub.instances;

import org.qantara.hub.registry.PartnerId;

/** The routes that read the partners' queues of deliveries. */
public interface Routes {
    /** Has the route of this partner running; nothing if it is. */
    void start(PartnerId partner) throws Exception;

    /**
     * Has it take nothing more, and closes it once it has finished what is under way; nothing if it is closed.
     *
     * @return whether it is closed; if not it has to be asked again
     */
    boolean stop(PartnerId partner) throws Exception;
}
