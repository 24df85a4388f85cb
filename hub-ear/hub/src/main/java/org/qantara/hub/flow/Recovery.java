package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Registry;

/**
 * Takes up again what only the broker knew and has lost, and what is for a partner that has changed its way. What is being
 * delivered at the moment may be relayed once more; who opens it then finds that it is done.
 */
public final class Recovery implements Runnable {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final Unfinished unfinished;
    private final Relay.Queues queues;
    private final Registry registry;
    private final Runnable relay;

    /** @param relay is told when there is something to relay */
    public Recovery(Unfinished unfinished, Relay.Queues queues, Registry registry, Runnable relay) {
        this.unfinished = unfinished;
        this.queues = queues;
        this.registry = registry;
        this.relay = relay;
    }

    @Override
    public void run() {
        registry.partners().forEach(this::lookAfter);
    }

    private void lookAfter(Partner partner) {
        try {
            if (partner.fetches()) {
                unfinished.letWait(partner.id());
                return;
            }
            var again = unfinished.relayAgain(partner.id(), queues.lyingIn(partner.id()));
            if (again == 0) return;
            LOG.log(Level.INFO, "{0} unfinished deliveries to {1} are relayed again", again, partner.id());
            relay.run();
        } catch (Throwable e) { // others must be looked after, and it must run again
            LOG.log(Level.WARNING, "unfinished deliveries to " + partner.id() + " were not looked for: " + e);
        }
    }
}
