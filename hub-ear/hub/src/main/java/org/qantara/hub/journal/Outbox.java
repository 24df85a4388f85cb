package org.qantara.hub.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.qantara.hub.registry.PartnerId;

/** The deliveries that are not yet in their queues. */
public interface Outbox {
    /**
     * One of them.
     *
     * @param bytes of its record in canonical form, before it is compressed
     */
    record Item(UUID deliveryId, PartnerId to, int bytes) {}

    /**
     * Gives the oldest to {@code send}, and takes off what it says it has sent. Of several hubs one does so at a time,
     * so that what is older is sent before what is younger. What was sent is given again if the hub or the database
     * fails before it is taken off.
     *
     * @param most at once
     * @param butNotFor these recipients
     * @return how many there were
     */
    int take(int most, Set<PartnerId> butNotFor, UnaryOperator<List<Item>> send);
}
