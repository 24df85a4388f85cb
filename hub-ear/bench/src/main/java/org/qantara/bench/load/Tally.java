package org.qantara.bench.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** What became of each submission of a run, by its number. Times are of {@link System#nanoTime()}. */
final class Tally {

    static final int MOST = 1 << 20;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicIntegerArray accepted = new AtomicIntegerArray(MOST);
    private final AtomicIntegerArray arrivals = new AtomicIntegerArray(MOST);
    private final AtomicLongArray sentAt = new AtomicLongArray(MOST);
    private final AtomicLongArray arrivedAt = new AtomicLongArray(MOST);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger unrecognised = new AtomicInteger();

    /** The next number, or -1 if there are no more. */
    int next() {
        var number = next.getAndIncrement();
        return number < MOST ? number : -1;
    }

    int submitted() {
        return Math.min(next.get(), MOST);
    }

    void sent(int number, long at) {
        sentAt.set(number, at);
    }

    void accepted(int number) {
        accepted.set(number, 1);
    }

    void failed() {
        failed.incrementAndGet();
    }

    /** @param number -1 if the receiver does not know it */
    void arrived(int number, long at) {
        if (number < 0 || number >= MOST) {
            unrecognised.incrementAndGet();
        } else if (arrivals.getAndIncrement(number) == 0) {
            arrivedAt.set(number, at);
            arrived.incrementAndGet();
        }
    }

    /** How many have arrived, each counted once. */
    int arrived() {
        return arrived.get();
    }

    int unrecognised() {
        return unrecognised.get();
    }

    /** Submitted, not failed, not arrived. */
    int backlog() {
        return next.get() - failed.get() - arrived.get();
    }

    boolean isAccepted(int number) {
        return accepted.get(number) > 0;
    }

    int arrivals(int number) {
        return arrivals.get(number);
    }

    long sentAt(int number) {
        return sentAt.get(number);
    }

    long arrivedAt(int number) {
        return arrivedAt.get(number);
    }
}
