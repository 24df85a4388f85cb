package org.qantara.hub.journal;

import java.util.Optional;
import java.util.UUID;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What came of one try to make a delivery. */
public sealed interface Settlement {
    UUID deliveryId();

    /** It was handed over, and the recipient has answered. */
    record Answered(UUID deliveryId, Written written, Verdict verdict) implements Settlement {}

    /** It lies in the recipient's mailbox. */
    record Left(UUID deliveryId, Written written) implements Settlement {}

    /** It is not known to have arrived; there will be another try. */
    record Failed(UUID deliveryId, Written written, Problem problem) implements Settlement {}

    /** It is set aside without a try. */
    record SetAside(UUID deliveryId, Verdict.Parked verdict) implements Settlement {}

    /** What was handed over, or may have been. */
    default Optional<Written> handedOver() {
        return switch (this) {
            case Answered(var _, var written, var _) -> Optional.of(written);
            case Left(var _, var written) -> Optional.of(written);
            case Failed(var _, var written, var _) -> Optional.of(written).filter(_ -> isFailureOfTheRecord());
            case SetAside _ -> Optional.empty();
        };
    }

    default Optional<Verdict> ending() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.verdict);
            case SetAside aside -> Optional.of(aside.verdict);
            case Left _, Failed _ -> Optional.empty();
        };
    }

    default Optional<Problem> failure() {
        return this instanceof Failed failed ? Optional.of(failed.problem) : Optional.empty();
    }

    default boolean isAttempt() {
        return !(this instanceof SetAside);
    }

    /** Whether it failed because of its record, and not because the recipient was out of reach. */
    default boolean isFailureOfTheRecord() {
        return failure()
                .filter(problem -> problem.code() != ProblemCode.RECEIVER_UNREACHABLE)
                .isPresent();
    }
}
