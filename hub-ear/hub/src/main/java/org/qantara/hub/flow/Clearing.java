package org.qantara.hub.flow;

import static java.util.stream.Collectors.toMap;

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
import org.qantara.spi.Problem;

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
        var unconsented = unconsented(bundle.dispatches());
        return bundle.released(dispatch -> cleared(dispatch, unconsented));
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
        var unconsented = isRecent(outgoing.clearedAt()) ? Map.<UUID, Problem>of() : unconsented(List.of(dispatch));
        var same = !unconsented.containsKey(dispatch.deliveryId())
                && permit(dispatch) instanceof Permit.Granted granted
                && granted.terms().equals(outgoing.written().terms());
        return same ? Optional.empty() : Optional.of(cleared(dispatch, unconsented));
    }

    /** Whether its sender is suspended. */
    boolean waits(Dispatch dispatch) {
        return gate.keepsWaiting(dispatch.envelope().from());
    }

    /** One look-up for all that need consent, and none if nothing does. */
    private Map<UUID, Problem> unconsented(List<Dispatch> dispatches) {
        return gate.unconsented(dispatches.stream()
                .filter(one -> permit(one) instanceof Permit.Granted granted && granted.needsConsent())
                .collect(toMap(Dispatch::deliveryId, Dispatch::to)));
    }

    private Cleared cleared(Dispatch dispatch, Map<UUID, Problem> unconsented) {
        var id = dispatch.deliveryId();
        if (unconsented.containsKey(id)) throw new NotDeliverable(id, unconsented.get(id));
        return switch (permit(dispatch)) {
            case Permit.Granted granted ->
                new Cleared(dispatch, released(dispatch, granted), granted.terms(), clock.instant());
            case Permit.Denied(var problem) -> throw new NotDeliverable(id, problem);
        };
    }

    private Permit permit(Dispatch dispatch) {
        var envelope = dispatch.envelope();
        return gate.permit(envelope.from(), envelope.to(), envelope.recordType(), envelope.purpose());
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
