package org.qantara.hub.flow;

import static org.qantara.spi.ProblemCode.INTERNAL;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.Formats;
import org.qantara.hub.translation.UnreadableRecord;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The steps of the delivering route. */
public final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    /** There is nothing left to do: the same id came twice, or a verdict came meanwhile. */
    enum Done {
        ALREADY
    }

    private final Dispatches dispatches;
    private final Registry registry;
    private final Gate gate;
    private final Formats formats;
    private final Channels channels;
    private final Patience patience;

    public Delivery(
            Dispatches dispatches,
            Registry registry,
            Gate gate,
            Formats formats,
            Channels channels,
            Patience patience) {
        this.dispatches = dispatches;
        this.registry = registry;
        this.gate = gate;
        this.formats = formats;
        this.channels = channels;
        this.patience = patience;
    }

    /** The delivery to make, or that it was made. */
    Object open(String deliveryId) {
        var id = UUID.fromString(deliveryId);
        try {
            return dispatches.open(id).<Object>map(dispatch -> dispatch).orElse(Done.ALREADY);
        } catch (UnreadableRecord e) {
            throw new NotDeliverable(id, Problem.of(INTERNAL, "", deliveryId), e);
        }
    }

    Dispatch release(Dispatch dispatch) {
        var envelope = dispatch.envelope();
        gate.release(envelope.from(), envelope.to(), envelope.recordType(), envelope.purpose())
                .ifPresent(problem -> {
                    throw new NotDeliverable(dispatch.deliveryId(), problem);
                });
        return dispatch;
    }

    Outgoing write(Dispatch dispatch) {
        var partner = registry.partner(dispatch.to())
                .orElseThrow(() -> new NotDeliverable(dispatch.deliveryId(), Problem.of(UNKNOWN_PARTNER, "to")));
        var writer = formats.writer(partner.format().value()).orElseThrow();
        return switch (written(dispatch, writer)) {
            case Translation.Done<Payload>(var document, var losses) ->
                new Outgoing(dispatch, new Written(writer.id().value(), document, losses));
            case Translation.Refused<Payload>(var problem) -> throw new NotDeliverable(dispatch.deliveryId(), problem);
        };
    }

    HandedOver handOver(Outgoing outgoing) {
        try {
            var channel = channels.of(outgoing.dispatch().to());
            return new HandedOver(outgoing, channel.deliver(outgoing.letter()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a fault in handing over " + outgoing.dispatch(), e);
            return new HandedOver(outgoing, new Outcome.Failed(internal(outgoing.dispatch())));
        }
    }

    Done settle(HandedOver handed) {
        var id = handed.outgoing().dispatch().deliveryId();
        var written = handed.outgoing().written();
        switch (handed.outcome()) {
            case Outcome.Answered(var answer) -> dispatches.answered(id, written, answer.toVerdict());
            case Outcome.Left() -> dispatches.left(id, written);
            case Outcome.Failed(var problem) -> again(id, dispatches.failed(id, written, problem), problem);
        }
        return Done.ALREADY;
    }

    Done park(NotDeliverable ended) {
        LOG.log(
                Level.WARNING,
                "delivery " + ended.deliveryId() + " is parked: "
                        + ended.problem().code(),
                ended.getCause());
        dispatches.settle(ended.deliveryId(), new Verdict.Parked(ended.problem()));
        return Done.ALREADY;
    }

    /** A connector that breaks on a record would break on it again. */
    private static Translation<Payload> written(Dispatch dispatch, Writes writer) {
        try {
            return writer.write(dispatch.record());
        } catch (RuntimeException e) {
            throw new NotDeliverable(dispatch.deliveryId(), internal(dispatch), e);
        }
    }

    private static Problem internal(Dispatch dispatch) {
        return Problem.of(INTERNAL, "", dispatch.deliveryId().toString());
    }

    private void again(UUID id, int failedBecauseOfTheRecord, Problem problem) {
        if (failedBecauseOfTheRecord >= patience.attempts()) throw new NotDeliverable(id, problem);
        throw new TryAgain(problem);
    }
}
