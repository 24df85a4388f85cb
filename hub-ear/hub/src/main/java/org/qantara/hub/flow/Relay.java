package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.registry.PartnerId;

/**
 * Carries deliveries from the outbox to their queues, in bundles: when woken, with a pause after each pass, and
 * every so often for what a crash or an outage left behind. A bundle that was sent but not yet taken off the outbox is sent
 * again; who opens it finds that it is done. A queue that takes nothing keeps no other waiting.
 */
public final class Relay implements Runnable {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int MOST = 1000;

    /** The recipients' queues. */
    public interface Queues {
        /** Puts a bundle into this recipient's queue. */
        void send(PartnerId to, List<UUID> bundle);

        /** What lies in this recipient's queue, without what is being delivered. */
        Set<UUID> lyingIn(PartnerId to);
    }

    private final Outbox outbox;
    private final Queues queues;
    private final Supplier<Set<PartnerId>> notYet;
    private final Duration sweep;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running = true;

    /**
     * The only relay of this hub.
     *
     * @param notYet to whom nothing is to be relayed for now, asked before each pass
     * @param sweep how often it looks unasked
     */
    public Relay(Outbox outbox, Queues queues, Supplier<Set<PartnerId>> notYet, Duration sweep) {
        this.outbox = outbox;
        this.queues = queues;
        this.notYet = notYet;
        this.sweep = sweep;
    }

    /** There is something to relay. */
    public void wake() {
        if (work.availablePermits() == 0) work.release();
    }

    public void stop() {
        running = false;
        work.release();
    }

    @Override
    public void run() {
        while (running) {
            try {
                var _ = work.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
                var _ = work.drainPermits();
                var carried = relayAll();
                if (carried > 0) Thread.sleep(pause(carried));
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // nobody else would relay
                if (running) LOG.log(Level.WARNING, "deliveries stay in the outbox for now: " + e);
            }
        }
    }

    /**
     * After so many were carried, so that what comes meanwhile travels together. A bundle costs as much as ten deliveries,
     * and a large one keeps receipts waiting: the more there is to carry the longer the pause, within limits.
     */
    static Duration pause(int carried) {
        return Duration.ofMillis(Math.clamp(2L * carried, 10, 50));
    }

    /** How many there were. */
    private int relayAll() {
        var failing = new HashSet<>(notYet.get());
        var all = 0;
        for (var taken = MOST; running && taken == MOST; all += taken)
            taken = outbox.take(MOST, failing, items -> sent(items, failing));
        return all;
    }

    /** Those that are in their queues now. */
    private List<Outbox.Item> sent(List<Outbox.Item> items, Set<PartnerId> failing) {
        var sent = new ArrayList<Outbox.Item>();
        items.stream()
                .collect(Collectors.groupingBy(Outbox.Item::to, LinkedHashMap::new, Collectors.toList()))
                .forEach((to, all) -> {
                    for (var bundle : Bundles.of(all))
                        if (!failing.contains(to) && isSent(to, bundle)) sent.addAll(bundle);
                        else failing.add(to);
                });
        return sent;
    }

    private boolean isSent(PartnerId to, List<Outbox.Item> bundle) {
        try {
            queues.send(to, bundle.stream().map(Outbox.Item::deliveryId).toList());
            return true;
        } catch (Throwable e) { // nobody else is to wait for it
            if (running) LOG.log(Level.WARNING, "deliveries to " + to + " stay in the outbox for now: " + e);
            return false;
        }
    }
}
