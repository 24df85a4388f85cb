package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Settlement;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Ends what is for partners that have left: nobody will take it, and its senders hear of it. Each run looks for more, until
 * it has found nothing several times, for another hub may hear later than this one that somebody has left.
 */
public final class Leaving implements Runnable {
    private static final System.Logger LOG = System.getLogger(Leaving.class.getName());
    private static final int AT_ONCE = 500;
    private static final int ENOUGH = 3;

    private final Unfinished unfinished;
    private final Dispatches dispatches;
    private final Registry registry;
    /** How often nothing was found. */
    private final Map<PartnerId, Integer> quiet = new HashMap<>();

    public Leaving(Unfinished unfinished, Dispatches dispatches, Registry registry) {
        this.unfinished = unfinished;
        this.dispatches = dispatches;
        this.registry = registry;
    }

    @Override
    public synchronized void run() {
        var gone = registry.partners().stream()
                .filter(it -> it.status() == Status.LEFT)
                .map(Partner::id)
                .toList();
        quiet.keySet().retainAll(gone);
        gone.stream().filter(it -> quiet.getOrDefault(it, 0) < ENOUGH).forEach(this::end);
    }

    private void end(PartnerId to) {
        try {
            var ended = 0;
            for (var some = unfinished.undecided(to, AT_ONCE);
                    !some.isEmpty();
                    some = unfinished.undecided(to, AT_ONCE)) {
                dispatches.settle(some.stream().map(Leaving::ended).toList(), Integer.MAX_VALUE);
                unfinished.forget(some);
                ended += some.size();
            }
            quiet.put(to, ended > 0 ? 0 : quiet.getOrDefault(to, 0) + 1);
            if (ended > 0) LOG.log(Level.INFO, "{0} deliveries to {1}, which has left, are parked", ended, to);
        } catch (Throwable e) { // the others, and again
            LOG.log(Level.WARNING, "deliveries to " + to + ", which has left, do not end yet: " + e);
        }
    }

    private static Settlement ended(UUID delivery) {
        return new Settlement.SetAside(delivery, new Verdict.Parked(Problem.of(ProblemCode.PARTNER_LEFT, "")));
    }
}
