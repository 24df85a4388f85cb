package org.qantara.hub.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/** What waits for a partner that comes and fetches, and every recipient's verdicts. */
public interface Mailbox {
    int MOST_LETTERS = 100;

    /**
     * The oldest letters without a verdict, at most {@code most} and about 16 MiB of documents, but one at least if any
     * waits; in the order they were accepted.
     *
     * @param after a delivery id: letters up to this one are passed over, whether it still waits or not
     * @param by the door that hands them out: each letter is on record as read before it is
     */
    List<Letter> fetch(PartnerId partner, int most, Optional<UUID> after, Through by);

    /**
     * Enters a verdict. Giving the same verdict again changes nothing.
     *
     * @return empty if it was entered, else why not: {@code UNKNOWN_DELIVERY}, {@code VERDICT_ALREADY_GIVEN}
     */
    Optional<Problem> answer(PartnerId partner, UUID deliveryId, Answer answer, Through by);
}
