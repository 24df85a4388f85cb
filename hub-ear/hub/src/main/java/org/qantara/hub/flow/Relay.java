package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.journal.Outbox;

/**
 * Carries deliveries from the outbox to their queues: at once when woken, and every so often for what a crash or an
 * outage left behind. A batch that was sent but not yet taken off the outbox is sent again, and the queue drops it.
 */
public final class Relay implements Runnable {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int BATCH = 200;

    /** The recipients' queues. */
    public interface Queues {
        /** Puts each item into its recipient's queue, unless it was there before; all of them or none. */
        void send(List<Outbox.Item> items);
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
            } catch (RuntimeException e) {
                if (running) LOG.log(Level.WARNING, "deliveries stay in the outbox for now: " + e);
            }
        }
    }

    private void relayAll() {
        for (var items = outbox.oldest(BATCH); running && !items.isEmpty(); items = outbox.oldest(BATCH)) {
            queues.send(items);
            outbox.sent(items);
        }
    }
}
