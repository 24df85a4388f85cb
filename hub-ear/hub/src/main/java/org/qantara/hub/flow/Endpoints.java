package org.qantara.hub.flow;

import org.qantara.hub.registry.PartnerId;

/**
 * Where the routes begin.
 *
 * @param received a submission, from whichever door
 * @param delivering a bundle of deliveries to make: their ids, a line each
 * @param settling what came of a bundle
 * @param queuePrefix in front of a partner's id: the queue of its deliveries
 */
public record Endpoints(String received, String delivering, String settling, String queuePrefix) {
    /** In the hub: deliveries come by JMS. */
    public static final Endpoints HUB =
            new Endpoints("direct:receiving", "direct:delivering", "direct:settling", "jms:queue:delivery.");

    String deliveriesTo(PartnerId partner) {
        return queuePrefix + partner;
    }
}
