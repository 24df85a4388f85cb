package org.qantara.hub.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;

/**
 * That a recipient must erase what it got with a delivery, or may not use it any longer. It names nobody: the recipient
 * knows the delivery.
 *
 * @param cause the erasure, or the submission that withdrew the consent
 * @param messageId the sender's, which came with the delivery
 * @param reference the recipient's own, if it gave one
 */
public record Notice(
        UUID id,
        Kind kind,
        UUID cause,
        UUID deliveryId,
        PartnerId to,
        String messageId,
        Optional<String> reference,
        Instant openedAt,
        Instant dueAt,
        Optional<Instant> acknowledgedAt) {
    /** Why there is a notice. */
    public enum Kind {
        ERASURE,
        /** The person has withdrawn the consent by which it was sent. */
        WITHDRAWAL
    }

    /** Where a notice stands. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        OVERDUE
    }

    public State state(Instant now) {
        if (acknowledgedAt.isPresent()) return State.ACKNOWLEDGED;
        return now.isAfter(dueAt) ? State.OVERDUE : State.OPEN;
    }
}
