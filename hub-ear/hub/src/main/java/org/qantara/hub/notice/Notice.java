package org.qantara.hub.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;

/**
 * That what a recipient got with a delivery must go. It names nobody: the recipient knows the delivery.
 *
 * @param cause the erasure, or the submission that withdrew the consent
 * @param messageId the sender's, which came with the delivery
 * @param purpose what the record was sent for
 * @param reference the recipient's own, if it gave one
 * @param toldAt when the recipient had the notice
 */
public record Notice(
        UUID id,
        Kind kind,
        UUID cause,
        UUID submissionId,
        UUID deliveryId,
        PartnerId to,
        String messageId,
        String purpose,
        Optional<String> reference,
        Instant openedAt,
        Instant dueAt,
        Optional<Instant> toldAt,
        Optional<Instant> acknowledgedAt) {
    /** Why it must go. */
    public enum Kind {
        /** The person was erased: whatever there is of them goes. */
        ERASURE,
        /** The person's consent was withdrawn: it may not be used for the purpose any more. */
        WITHDRAWAL
    }

    /** Where a notice stands. */
    public enum State {
        OPEN,
        TOLD,
        ACKNOWLEDGED,
        OVERDUE;

        /** The state of this name, in capitals or not. */
        public static Optional<State> of(String name) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        /** Where one stands now that has been told and acknowledged then. */
        public static State of(Instant now, Instant dueAt, Optional<Instant> toldAt, Optional<Instant> acknowledgedAt) {
            if (acknowledgedAt.isPresent()) return ACKNOWLEDGED;
            if (now.isAfter(dueAt)) return OVERDUE;
            return toldAt.isPresent() ? TOLD : OPEN;
        }
    }

    public State state(Instant now) {
        return State.of(now, dueAt, toldAt, acknowledgedAt);
    }
}
