package org.qantara.hub.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * The whole life of a submission so far.
 *
 * @param via the door it came in by
 * @param receipt if it was accepted
 * @param refusal if it was refused
 * @param place that its person has now, or their turn, if it asked for one and they were not erased
 */
public record SubmissionLife(
        UUID id,
        String messageId,
        PartnerId from,
        String via,
        Instant receivedAt,
        Optional<Receipt> receipt,
        Optional<Problem> refusal,
        List<DeliveryLife> deliveries,
        Optional<Place> place) {
    /** Of a record that asks for no place. */
    public SubmissionLife(
            UUID id,
            String messageId,
            PartnerId from,
            String via,
            Instant receivedAt,
            Optional<Receipt> receipt,
            Optional<Problem> refusal,
            List<DeliveryLife> deliveries) {
        this(id, messageId, from, via, receivedAt, receipt, refusal, deliveries, Optional.empty());
    }

    /** Where a delivery stands. */
    public enum State {
        /** Accepted, and on its way. */
        WAITING,
        /** In the recipient's mailbox, not yet answered. */
        AVAILABLE,
        /** The recipient has said that it has it. */
        DELIVERED,
        /** The recipient has said that it will not have it. */
        REFUSED,
        /** Set aside for a human to decide. */
        PARKED
    }

    /**
     * One recipient's part.
     *
     * @param format it was written in, once written
     * @param losses of writing it
     * @param attempts how many there were
     * @param latest attempts, the latest first
     * @param problem why it was refused or parked, or is held until somebody has decided who its person is, else of the last attempt that failed, whatever came after
     * @param reference the recipient's own reference
     */
    public record DeliveryLife(
            UUID deliveryId,
            PartnerId to,
            State state,
            Optional<String> format,
            List<Loss> losses,
            int attempts,
            List<Attempt> latest,
            Optional<Problem> problem,
            Optional<Instant> lastAttemptAt,
            Optional<Instant> verdictAt,
            Optional<String> reference) {
        /** No more attempts than this are told one by one. */
        public static final int MOST_ATTEMPTS = 20;
    }

    /**
     * One try to hand a delivery over.
     *
     * @param code of what went wrong; none if it arrived
     */
    public record Attempt(Instant at, Optional<ProblemCode> code) {}
}
