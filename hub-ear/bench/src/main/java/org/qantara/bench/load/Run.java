package org.qantara.bench.load;

import java.util.concurrent.locks.LockSupport;

/** One run while it goes on: hands out numbers, keeps the pace and the limit of the backlog. */
final class Run {

    private static final int MILLIS_TO_WAIT = 1;

    private final Plan plan;
    private final Mix mix;
    private final Tally tally;
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    Run(Plan plan, Mix mix, Tally tally) {
        this.plan = plan;
        this.mix = mix;
        this.tally = tally;
    }

    Mix mix() {
        return mix;
    }

    Tally tally() {
        return tally;
    }

    void stop() {
        stopped = true;
    }

    /** The number of the next submission as soon as one may be made, -1 if there is none. */
    int next() throws InterruptedException {
        while (!stopped && plan.mostBacklog() > 0 && tally.backlog() > plan.mostBacklog()) {
            Thread.sleep(MILLIS_TO_WAIT);
        }
        return stopped ? -1 : tally.next();
    }

    /** Waits until the submission is due; the moment from which its latency counts. */
    long begin(int number) {
        if (!plan.isPaced()) {
            var now = System.nanoTime();
            tally.sent(number, now);
            return now;
        }
        var due = start + (long) (number * 1e9 / plan.rate());
        for (var now = System.nanoTime(); now < due && !stopped; now = System.nanoTime()) {
            LockSupport.parkNanos(due - now);
        }
        tally.sent(number, due);
        return due;
    }
}
