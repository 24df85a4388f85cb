package org.qantara.hub.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.identity.PersonKey;
import org.qantara.hub.registry.PartnerId;

/** The deliveries that are not yet in their queues. */
public interface Outbox {
    /** One of them. */
    record Item(UUID deliveryId, PartnerId to, PersonKey person) {}

    /** The oldest first, without those for some recipients. */
    List<Item> oldest(int most, Set<PartnerId> butNotFor);

    /** They are in their queues now. */
    void sent(List<Item> items);
}
