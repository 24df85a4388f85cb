package org.qantara.hub.instances;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.qantara.hub.registry.PartnerId;

/**
 * Deals the partners over the instances at work, like cards, and has this instance's routes follow. It is a preference:
 * when two instances disagree for a moment, the exclusive queue lets one of them wait.
 *
 * <p>An instance that the others count as gone gives its partners up, as they have taken them; one that is alone keeps
 * all of them, whatever happens.
 */
public final class Balance implements Runnable {
    private static final System.Logger LOG = System.getLogger(Balance.class.getName());

    private final Presence presence;
    private final Supplier<List<PartnerId>> partners;
    private final Routes routes;
    private volatile Set<PartnerId> running = Set.of();

    /** @param partners all that are to have a route now, in any order, asked each time */
    public Balance(Presence presence, Supplier<List<PartnerId>> partners, Routes routes) {
        this.presence = presence;
        this.partners = partners;
        this.routes = routes;
    }

    @Override
    public void run() {
        var all = partners.get().stream()
                .sorted(Comparator.comparing(PartnerId::value))
                .toList();
        var now = new HashSet<PartnerId>();
        for (var partner : gone(all)) if (isRunning(partner, false)) now.add(partner);
        for (var place = 0; place < all.size(); place++)
            if (isRunning(all.get(place), isOurs(place))) now.add(all.get(place));
        tell(now, all.size());
    }

    /** Those that are to have no route any more. */
    private Set<PartnerId> gone(List<PartnerId> all) {
        var gone = new HashSet<>(running);
        all.forEach(gone::remove);
        return gone;
    }

    private boolean isRunning(PartnerId partner, boolean ours) {
        try {
            if (!ours) return !routes.stop(partner);
            routes.start(partner);
            return true;
        } catch (Throwable e) { // the others are to be seen to, and it again
            LOG.log(Level.WARNING, "the route of " + partner + " stays as it is for now: " + e);
            return running.contains(partner);
        }
    }

    /** Asked anew for each: while one route is closed, another instance may come or go. */
    private boolean isOurs(int place) {
        if (presence.isAlone()) return true;
        var instances = presence.instances();
        return switch (presence.state()) {
            case STARTING, UNSEEN, DRAINING -> false;
            case AT_WORK -> instances.get(place % instances.size()).equals(presence.self());
        };
    }

    /** How many partners this instance delivers to. */
    int share() {
        return running.size();
    }

    private void tell(Set<PartnerId> now, int all) {
        if (now.equals(running)) return;
        running = Set.copyOf(now);
        LOG.log(
                Level.INFO,
                "This hub delivers to {0} of {1} partners; hubs at work: {2}",
                now.size(),
                all,
                presence.instances().size());
    }
}
