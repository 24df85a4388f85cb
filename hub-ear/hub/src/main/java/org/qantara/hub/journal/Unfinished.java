package org.qantara.hub.journal;

import java.util.List;
import org.qantara.hub.registry.PartnerId;

/**
 * Deliveries that have no verdict, lie in no mailbox, and stand in the wrong work table or in none: because the broker
 * lost their messages, or because the way to their recipient has changed. Every method may be repeated.
 */
public interface Unfinished {
    /** Puts what is for these recipients into the outbox, the oldest first and not all at once; says how many. */
    int relayAgain(List<PartnerId> to);

    /** Lets what is for these recipients wait to be fetched; says how many. */
    int letWait(List<PartnerId> to);
}
