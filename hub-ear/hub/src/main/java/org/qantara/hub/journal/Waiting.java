package org.qantara.hub.journal;

import java.util.Optional;
import java.util.UUID;

/** A delivery that its recipient has yet to fetch or to answer. */
public sealed interface Waiting {
    UUID deliveryId();

    /** What is known of it, if it can be read. */
    default Optional<Envelope> addressed() {
        return switch (this) {
            case Kept(var envelope, var _) -> Optional.of(envelope);
            case Unwritten(var dispatch) -> Optional.of(dispatch.envelope());
            case Erased _, Unreadable _ -> Optional.empty();
        };
    }

    /** It was written before, and these are its bytes. */
    record Kept(Envelope envelope, Written written) implements Waiting {
        @Override
        public UUID deliveryId() {
            return envelope.deliveryId();
        }
    }

    /** It is yet to be written. */
    record Unwritten(Dispatch dispatch) implements Waiting {
        @Override
        public UUID deliveryId() {
            return dispatch.deliveryId();
        }
    }

    /** Whom it is about was erased. */
    record Erased(UUID deliveryId) implements Waiting {}

    /** What the journal has of it cannot be read. */
    record Unreadable(UUID deliveryId, RuntimeException why) implements Waiting {}
}
