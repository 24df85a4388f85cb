package org.qantara.hub.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;

/**
 * Deliveries that have no verdict, lie in no mailbox, and stand in the wrong work table or in none: because the broker
 * lost their messages, or because the way to their recipient has changed. Every method may be repeated.
 */
public interface Unfinished {
    /**
     * Puts what is for this recipient into the outbox.
     *
     * @param queued what is in its queue and needs no relaying
     * @return how many
     */
    int relayAgain(PartnerId to, Set<UUID> queued);

    /** Some of those to this recipient that have no verdict, also of those that lie in its mailbox. */
    List<UUID> undecided(PartnerId to, int most);

    /** Nothing more is to be done with these. */
    void forget(List<UUID> deliveryIds);

    /** Lets what is for this recipient wait to be fetched; says how many. */
    int letWait(PartnerId to);
}
