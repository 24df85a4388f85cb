package org.qantara.hub.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.audit.Doer;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What came of a delivery: of one try to make it, or of its recipient's own fetching. */
public sealed interface Settlement {
    UUID deliveryId();

    /**
     * One try.
     *
     * @param id by which it is recognised when it is written down twice
     * @param at when it ended
     */
    record Try(UUID deliveryId, UUID id, Instant at, Written written) {}

    /** It was handed over, and the recipient has answered. */
    record Answered(Try made, Verdict verdict) implements Settlement {
        @Override
        public UUID deliveryId() {
            return made.deliveryId;
        }
    }

    /** It lies in the recipient's mailbox. */
    record Left(Try made) implements Settlement {
        @Override
        public UUID deliveryId() {
            return made.deliveryId;
        }
    }

    /**
     * It is not known to have arrived; there will be another try.
     *
     * @param mayHaveLeft whether it may have arrived nevertheless
     */
    record Failed(Try made, Problem problem, boolean mayHaveLeft) implements Settlement {
        @Override
        public UUID deliveryId() {
            return made.deliveryId;
        }

        /** Whether because of its record, and not because the recipient was out of reach. */
        public boolean isOfTheRecord() {
            return problem.code() != ProblemCode.RECEIVER_UNREACHABLE;
        }
    }

    /** It is set aside without a try. */
    record SetAside(UUID deliveryId, Verdict.Parked verdict) implements Settlement {}

    /** It is written for its recipient, who fetches it. */
    record Fetched(UUID deliveryId, Written written) implements Settlement {}

    /** It has ended in its recipient's mailbox. */
    record Ended(UUID deliveryId, Verdict verdict, Doer by) implements Settlement {}

    default Optional<Try> attempt() {
        return switch (this) {
            case Answered(var made, var _) -> Optional.of(made);
            case Left(var made) -> Optional.of(made);
            case Failed(var made, var _, var _) -> Optional.of(made);
            case SetAside _, Fetched _, Ended _ -> Optional.empty();
        };
    }

    /** What was handed over, or may have been. */
    default Optional<Written> handedOver() {
        return switch (this) {
            case Answered(var made, var _) -> Optional.of(made.written);
            case Left(var made) -> Optional.of(made.written);
            case Failed(var made, var _, var mayHaveLeft) -> mayHaveLeft ? Optional.of(made.written) : Optional.empty();
            case Fetched(var _, var written) -> Optional.of(written);
            case SetAside _, Ended _ -> Optional.empty();
        };
    }

    default Optional<Verdict> ending() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.verdict);
            case SetAside aside -> Optional.of(aside.verdict);
            case Ended ended -> Optional.of(ended.verdict);
            case Left _, Failed _, Fetched _ -> Optional.empty();
        };
    }

    default Optional<Problem> failure() {
        return this instanceof Failed failed ? Optional.of(failed.problem) : Optional.empty();
    }
}
