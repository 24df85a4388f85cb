package org.qantara.hub.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;

/**
 * What recipients fetch or answer. Every method may be repeated, and throws {@link JournalUnavailable} if the database
 * cannot be reached.
 */
public interface Mailboxes {
    /**
     * The deliveries that wait for this partner to fetch them, in the order they were accepted; one that cannot be read
     * hides no other.
     *
     * @param after only what was accepted after this delivery
     * @param butNotFrom these senders
     */
    List<Waiting> waiting(PartnerId to, Optional<UUID> after, int most, Set<PartnerId> butNotFrom);

    /** From whomever they are. */
    default List<Waiting> waiting(PartnerId to, Optional<UUID> after, int most) {
        return waiting(to, after, most, Set.of());
    }

    /** A delivery of those that wait, as if it were yet to be written. */
    Waiting again(UUID deliveryId);

    /**
     * Keeps what was written for these deliveries, all or none, each the first time under its terms; gives what is kept, without that of
     * whoever was erased meanwhile.
     */
    Map<UUID, Written> keep(Map<UUID, Written> written);

    /** Puts on record that letters are read, each told by its digest, before they are: then it is on disk. */
    void fetched(Map<UUID, Digest> letters, Doer by);

    /** Enters a verdict if there is none that stands ({@link Verdict}); says whether it did. */
    boolean settle(UUID deliveryId, Verdict verdict, Doer by);

    /** Where a delivery to this partner stands, as its mailbox sees it; if it is to another, the asking is on record. */
    Optional<SubmissionLife.State> standing(PartnerId to, UUID deliveryId, Through by);
}
