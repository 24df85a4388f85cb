package org.qantara.it.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** When the senders of a load may hand in the next paper. */
@FunctionalInterface
interface Pace {

    /** At once. */
    Pace HURRY = _ -> {};

    /** Returns when one more paper may go. */
    void await(Load load);

    /** So many papers a second over all senders, evenly; up to a second that was lost is made up for. */
    static Pace of(double perSecond) {
        var each = (long) (1e9 / perSecond);
        var next = new AtomicLong(System.nanoTime());
        return _ -> {
            var soonest = System.nanoTime() - 1_000_000_000L;
            var slot = next.updateAndGet(last -> Math.max(last, soonest) + each);
            var early = slot - System.nanoTime();
            if (early > 0) {
                Wait.pause(Duration.ofNanos(early));
            }
        };
    }

    /** As long as no more than so many are on their way to the only receiver. */
    static Pace within(int backlog, Receiver receiver) {
        var before = receiver.taken();
        return load -> {
            while (load.receipts() - (receiver.taken() - before) > backlog) {
                Wait.pause(Duration.ofMillis(10));
            }
        };
    }

    /** This pace until so many have a receipt, another from then on. */
    default Pace until(int receipts, Pace then) {
        return load -> (load.receipts() < receipts ? this : then).await(load);
    }
}
