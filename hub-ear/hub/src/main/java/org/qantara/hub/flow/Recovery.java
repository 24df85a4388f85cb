package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/**
 * Takes up again what only the broker knew and has lost, and what is for a partner that has changed its way. What is
 * being delivered at the moment may be relayed once more; who opens it then finds that it is done.
 */
public final class Recovery implements Runnable {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final Unfinished unfinished;
    private final Relay.Queues queues;
    private final Registry registry;
    /** Whom it has not looked after since it was told to. */
    private final Deque<PartnerId> waiting;

    /** It looks after nobody yet: whom, it is told when a configuration comes into force. */
    public Recovery(Unfinished unfinished, Relay.Queues queues, Registry registry) {
        this.unfinished = unfinished;
        this.queues = queues;
        this.registry = registry;
        this.waiting = new ConcurrentLinkedDeque<>();
    }

    /** It will, before anything more is relayed to this partner. */
    public void lookAfter(PartnerId partner) {
        waiting.add(partner);
    }

    @Override
    public void run() {
        registry.partners().forEach(this::isLookedAfter);
    }

    /**
     * Looks after those it has not looked after, until it cannot.
     *
     * @return who is left: what comes for them now must not overtake what was lost
     */
    public Set<PartnerId> catchUp() {
        while (!waiting.isEmpty() && isLookedAfter(waiting.getFirst())) waiting.removeFirst();
        if (!waiting.isEmpty()) waiting.addLast(waiting.removeFirst()); // it may be its fault alone
        return Set.copyOf(waiting);
    }

    private boolean isLookedAfter(PartnerId id) {
        return registry.partner(id).map(this::isLookedAfter).orElse(true);
    }

    private boolean isLookedAfter(Partner partner) {
        try {
            if (partner.fetches()) unfinished.letWait(partner.id());
            else relayAgain(partner.id());
            return true;
        } catch (Throwable e) { // others must be looked after, and it must run again
            LOG.log(Level.WARNING, "unfinished deliveries to " + partner.id() + " were not looked for: " + e);
            return false;
        }
    }

    private void relayAgain(PartnerId to) {
        var again = unfinished.relayAgain(to, queues.lyingIn(to));
        if (again > 0) LOG.log(Level.INFO, "{0} unfinished deliveries to {1} are relayed again", again, to);
    }
}
