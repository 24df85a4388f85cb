package org.qantara.hub.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.gate.Release;
import org.qantara.hub.journal.Dispatch;

/** Finds which deliveries may go, by agreement and by consent, and how much of each. */
final class Clearing {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Gate gate;
    private final Clock clock;

    Clearing(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What comes from a partner that is suspended goes from the bundle, so that no other waits for it: the journal has it,
     * and it is relayed again.
     */
    Bundle.Released release(Bundle opened) {
        var bundle = opened.without(this::waits);
        var permits = permits(bundle.dispatches());
        return bundle.released(dispatch -> cleared(dispatch, permits.get(dispatch.deliveryId())));
    }

    /**
     * A letter may have waited for those before it: if it is released under other terms by now, it must be written anew,
     * and if it has waited longer than a moment, the person may have withdrawn their consent.
     *
     * @return nothing if it may go as it is
     * @throws NotDeliverable if it may not go any more
     */
    Optional<Cleared> anew(Outgoing outgoing) {
        var dispatch = outgoing.dispatch();
        if (isRecent(outgoing.clearedAt()) && isAgreed(outgoing)) return Optional.empty();
        var permit = permits(List.of(dispatch)).get(dispatch.deliveryId());
        var same = permit instanceof Permit.Granted granted
                && granted.terms().equals(outgoing.written().terms());
        return same ? Optional.empty() : Optional.of(cleared(dispatch, permit));
    }

    private boolean isAgreed(Outgoing outgoing) {
        var envelope = outgoing.dispatch().envelope();
        return gate.permit(envelope.from(), envelope.to(), envelope.recordType(), envelope.purpose())
                        instanceof Permit.Granted granted
                && granted.isBySameAgreements(outgoing.permit());
    }

    /** Whether its sender is suspended. */
    boolean waits(Dispatch dispatch) {
        return gate.keepsWaiting(dispatch.envelope().from());
    }

    private Map<UUID, Permit> permits(List<Dispatch> dispatches) {
        return gate.permits(dispatches.stream().map(Dispatch::envelope).toList());
    }

    private Cleared cleared(Dispatch dispatch, Permit permit) {
        return switch (permit) {
            case Permit.Granted granted -> new Cleared(dispatch, released(dispatch, granted), granted, clock.instant());
            case Permit.Denied(var problem) -> throw new NotDeliverable(dispatch.deliveryId(), problem);
        };
    }

    private static Release.Released released(Dispatch dispatch, Permit.Granted permit) {
        return switch (NotDeliverable.unbroken(dispatch, permit::release)) {
            case Release.Released released -> released;
            case Release.Denied(var problem) -> throw new NotDeliverable(dispatch.deliveryId(), problem);
        };
    }

    private boolean isRecent(Instant cleared) {
        var since = Duration.between(cleared, clock.instant());
        return !since.isNegative() && since.compareTo(A_MOMENT) <= 0;
    }
}
