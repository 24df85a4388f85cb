package org.qantara.hub.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.registry.PartnerId;

/**
 * Carries deliveries from the outbox to their queues: at once when woken, and every so often for what a crash or an
 * outage left behind. A batch that was sent but not yet taken off the outbox is sent again, and the queue drops it. A
 * queue that takes nothing keeps no other waiting.
 */
public final class Relay implements Runnable {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int BATCH = 200;

    /** The recipients' queues. */
    public interface Queues {
        /** Puts each item into this recipient's queue, unless it was there before. */
        void send(PartnerId to, List<Outbox.Item> items);
    }

    private final Outbox outbox;
    private final Queues queues;
    private final Duration sweep;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running = true;

    public Relay(Outbox outbox, Queues queues, Duration sweep) {
        this.outbox = outbox;
        this.queues = queues;
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
                relayAll();
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // nobody else would relay
                if (running) LOG.log(Level.WARNING, "deliveries stay in the outbox for now: " + e);
            }
        }
    }

    private void relayAll() {
        var failing = new HashSet<PartnerId>();
        var items = outbox.oldest(BATCH, failing);
        while (running && !items.isEmpty()) {
            items.stream()
                    .collect(groupingBy(Outbox.Item::to, LinkedHashMap::new, toList()))
                    .forEach((to, batch) -> {
                        if (!relayed(to, batch)) failing.add(to);
                    });
            items = outbox.oldest(BATCH, failing);
        }
    }

    private boolean relayed(PartnerId to, List<Outbox.Item> batch) {
        try {
            queues.send(to, batch);
            outbox.sent(batch);
            return true;
        } catch (Throwable e) { // nobody else is to wait for it
            if (running) LOG.log(Level.WARNING, "deliveries to " + to + " stay in the outbox for now: " + e);
            return false;
        }
    }
}
