package org.qantara.hub.flow;

import static org.qantara.spi.ProblemCode.ERASED;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.identity.Marks;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.Settlement;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.Formats;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;

/** The steps of the delivering route. */
public final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Dispatches dispatches;
    private final Registry registry;
    private final Clearing clearing;
    private final Formats formats;
    private final Channels channels;
    private final SideBySide sideBySide;
    private final Patience patience;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param atOnce how many letters one recipient gets at once */
    public Delivery(
            Dispatches dispatches,
            Registry registry,
            Gate gate,
            Formats formats,
            Channels channels,
            int atOnce,
            Patience patience,
            Clock clock,
            Supplier<UUID> ids) {
        this.dispatches = dispatches;
        this.registry = registry;
        this.clearing = new Clearing(gate, clock);
        this.formats = formats;
        this.channels = channels;
        this.sideBySide = new SideBySide(atOnce);
        this.patience = patience;
        this.clock = clock;
        this.ids = ids;
    }

    /** Those of a bundle that are yet to be made. */
    Bundle open(String bundle) {
        var ready = new ArrayList<Dispatch>();
        var ended = new ArrayList<Settlement>();
        for (var opened : dispatches.open(JmsQueues.ids(bundle))) {
            switch (opened) {
                case Dispatches.Opened.Ready(var dispatch) -> ready.add(dispatch);
                case Dispatches.Opened.Erased(var id) ->
                    ended.add(new NotDeliverable(id, Problem.of(ERASED, "")).settlement());
                case Dispatches.Opened.Unreadable(var id, var why) -> ended.add(broken(id, why));
            }
        }
        return new Bundle(ready, ended);
    }

    /** What is for a partner that is suspended waits, and is not even asked about. */
    Bundle.Released release(Bundle bundle) {
        if (!isOpen(bundle.dispatches())) throw new TryAgain();
        return clearing.release(bundle);
    }

    Bundle.Written write(Bundle.Released bundle) {
        return bundle.written(this::written);
    }

    /** @param hold asked before each letter */
    Bundle.HandedOver handOver(Bundle.Written bundle, BooleanSupplier hold) {
        var to = bundle.outgoing().stream().map(Outgoing::dispatch).toList();
        var tried = sideBySide.each(bundle.outgoing(), this::tried, () -> hold.getAsBoolean() && isOpen(to));
        var settlements = new ArrayList<>(bundle.setAside());
        settlements.addAll(tried);
        return new Bundle.HandedOver(
                settlements, tried.size() == bundle.outgoing().size());
    }

    /** Whether anything is left to do with the bundle. */
    enum Left {
        NOTHING,
        SOMETHING
    }

    Left settle(Bundle.HandedOver bundle) {
        if (bundle.settlements().isEmpty()) return bundle.complete() ? Left.NOTHING : Left.SOMETHING;
        var hopeless = journalled(bundle.settlements());
        bundle.setAside().forEach(Delivery::tell);
        hopeless.forEach(Delivery::tell);
        return bundle.complete() && hopeless.size() == bundle.failed() ? Left.NOTHING : Left.SOMETHING;
    }

    /** All of a bundle are for one; who is not known any more is told apart later. */
    private boolean isOpen(List<Dispatch> bundle) {
        return bundle.stream()
                .findFirst()
                .flatMap(first -> registry.partner(first.to()))
                .map(partner -> partner.status().exchanges())
                .orElse(true);
    }

    private static void tell(Settlement.SetAside one) {
        LOG.log(
                Level.WARNING,
                "delivery {0} is parked: {1}",
                one.deliveryId(),
                one.verdict().problem().code());
    }

    /** Together; what the journal cannot take for one of them spoils no other. Gives those that failed too often. */
    private List<Settlement.SetAside> journalled(List<Settlement> all) {
        try {
            return dispatches.settle(all, patience.attempts());
        } catch (JournalUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (all.size() == 1 && all.getFirst() instanceof Settlement.SetAside) throw e;
            if (all.size() == 1) return journalled(List.of(broken(all.getFirst().deliveryId(), e)));
            return all.stream()
                    .flatMap(one -> journalled(List.of(one)).stream())
                    .toList();
        }
    }

    private static Settlement broken(UUID id, RuntimeException why) {
        return new NotDeliverable(id, NotDeliverable.fault(id), why).settlement();
    }

    private Outgoing written(Cleared cleared) {
        var dispatch = cleared.dispatch();
        var partner = registry.partner(dispatch.to())
                .orElseThrow(() -> new NotDeliverable(dispatch.deliveryId(), Problem.of(UNKNOWN_PARTNER, "to")));
        var writer = formats.writer(partner.format().value(), dispatch.record().type())
                .orElseThrow(
                        () -> new NotDeliverable(dispatch.deliveryId(), NotDeliverable.fault(dispatch.deliveryId())));
        var released = cleared.released();
        return switch (NotDeliverable.unbroken(dispatch, _ -> writer.write(released.record()))) {
            case Translation.Done<Payload>(var document, var losses) ->
                new Outgoing(
                        dispatch,
                        new Written(
                                writer.id().value(),
                                document,
                                released.and(losses),
                                cleared.permit().terms()),
                        NotDeliverable.unbroken(dispatch, Marks::of),
                        cleared.permit(),
                        cleared.at());
            case Translation.Refused<Payload>(var problem) -> throw new NotDeliverable(dispatch.deliveryId(), problem);
        };
    }

    /** Nothing of a sender that has been suspended meanwhile. */
    private Optional<Settlement> tried(Outgoing written) {
        return clearing.waits(written.dispatch()) ? Optional.empty() : Optional.of(handedOver(written));
    }

    /** Never throws: a fault of ours with one letter is that letter's failure. */
    private Settlement handedOver(Outgoing written) {
        var outgoing = written;
        try {
            outgoing = clearing.anew(written).map(this::written).orElse(written);
            var outcome = channels.of(outgoing.dispatch().to()).deliver(outgoing.letter());
            var made = attempt(outgoing);
            return switch (outcome) {
                case Outcome.Answered(var answer) -> new Settlement.Answered(made, answer.toVerdict());
                case Outcome.Left() -> new Settlement.Left(made);
                case Outcome.Failed(var problem, var mayHaveLeft) -> new Settlement.Failed(made, problem, mayHaveLeft);
            };
        } catch (NotDeliverable e) {
            return e.settlement();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "a fault in handing over {0}: {1}", outgoing.dispatch(), NotDeliverable.where(e));
            return new Settlement.Failed(
                    attempt(outgoing), NotDeliverable.fault(outgoing.dispatch().deliveryId()), true);
        }
    }

    private Settlement.Try attempt(Outgoing outgoing) {
        return new Settlement.Try(outgoing.dispatch().deliveryId(), ids.get(), clock.instant(), outgoing.written());
    }
}
