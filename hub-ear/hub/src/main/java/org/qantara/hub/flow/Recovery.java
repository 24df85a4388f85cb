package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Predicate;
import org.qantara.hub.journal.Unfinished;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/**
 * Takes up again what only the broker knew and has lost, and what is for a partner that has changed its way. What is
 * still in its queue is dropped there as a repeat, or found to be done when it is opened.
 */
public final class Recovery implements Runnable {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final Unfinished unfinished;
    private final Registry registry;
    private final Runnable relay;

    /** @param relay is told when there is something to relay */
    public Recovery(Unfinished unfinished, Registry registry, Runnable relay) {
        this.unfinished = unfinished;
        this.registry = registry;
        this.relay = relay;
    }

    @Override
    public void run() {
        try {
            var waiting = unfinished.letWait(partners(Partner::fetches));
            var again = unfinished.relayAgain(partners(partner -> !partner.fetches()));
            if (again > 0) relay.run();
            LOG.log(Level.DEBUG, "unfinished deliveries: {0} wait again, {1} are relayed again", waiting, again);
        } catch (Throwable e) { // it must run again
            LOG.log(Level.WARNING, "unfinished deliveries were not looked for: " + e);
        }
    }

    private List<PartnerId> partners(Predicate<Partner> which) {
        return registry.partners().stream().filter(which).map(Partner::id).toList();
    }
}
