package org.qantara.hub.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was done. Ids and codes, nothing of a person.
 *
 * @param at to the millisecond
 * @param submission or refusal
 * @param partner whom it concerns: the sender of a submission, the recipient of a delivery
 * @param outcome {@value #OK}, or the code of a problem
 * @param digest SHA-256 of the bytes it is about
 * @param times how often, of what is counted
 */
public record Act(
        Instant at,
        Deed deed,
        Doer doer,
        Optional<UUID> submission,
        Optional<UUID> delivery,
        Optional<String> partner,
        Optional<String> agreement,
        String outcome,
        Optional<Digest> digest,
        int times) {
    public static final String OK = "OK";

    /** Done once and well, about nothing in particular. */
    public static Act of(Instant at, Deed deed, Doer doer) {
        return new Act(
                at,
                deed,
                doer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OK,
                Optional.empty(),
                1);
    }

    public Act about(UUID submissionId) {
        return new Act(at, deed, doer, Optional.of(submissionId), delivery, partner, agreement, outcome, digest, times);
    }

    public Act concerning(Optional<String> partnerId) {
        return new Act(at, deed, doer, submission, delivery, partnerId, agreement, outcome, digest, times);
    }

    /** @param id of the agreement it was done by */
    public Act under(Optional<String> id) {
        return new Act(at, deed, doer, submission, delivery, partner, id, outcome, digest, times);
    }

    public Act with(UUID deliveryId) {
        return new Act(at, deed, doer, submission, Optional.of(deliveryId), partner, agreement, outcome, digest, times);
    }

    public Act ending(String code) {
        return new Act(at, deed, doer, submission, delivery, partner, agreement, code, digest, times);
    }

    public Act of(Digest bytes) {
        return new Act(at, deed, doer, submission, delivery, partner, agreement, outcome, Optional.of(bytes), times);
    }

    public Act times(int count) {
        return new Act(at, deed, doer, submission, delivery, partner, agreement, outcome, digest, count);
    }
}
