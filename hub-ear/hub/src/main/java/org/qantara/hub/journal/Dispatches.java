package org.qantara.hub.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/** What goes out. Every method may be repeated, and throws {@link JournalUnavailable} if the database cannot be reached. */
public interface Dispatches {
    /** A delivery to make, or nothing if there is none or it has been made: it has its verdict, or lies in a mailbox. */
    Optional<Dispatch> open(UUID deliveryId);

    /**
     * The oldest deliveries that wait for this partner to fetch them, of those younger than {@code after}; one that cannot
     * be read hides no other.
     */
    List<Waiting> waiting(PartnerId to, UUID after, int most);

    /** Keeps what was written for these deliveries, all or none, each the first time; gives what is kept. */
    Map<UUID, Written> keep(Map<UUID, Written> written);

    /** It lies in the recipient's mailbox. */
    void left(UUID deliveryId, Written written);

    /** It was handed over, and the recipient has answered. */
    void answered(UUID deliveryId, Written written, Verdict verdict);

    /**
     * An attempt has failed.
     *
     * @return how many have failed so far because of the record, not because the recipient was out of reach
     */
    int failed(UUID deliveryId, Written written, Problem problem);

    /** Enters a verdict if there is none; says whether it did. */
    boolean settle(UUID deliveryId, Verdict verdict);

    /** Where a delivery to this partner stands, as its mailbox sees it. */
    Optional<SubmissionLife.State> standing(PartnerId to, UUID deliveryId);
}
