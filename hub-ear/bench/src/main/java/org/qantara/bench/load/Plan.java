package org.qantara.bench.load;

import java.time.Duration;

/**
 * How a run goes.
 *
 * @param clients that submit at the same time, each the next when the last is answered
 * @param rate submissions a second of all clients together, 0 for as many as are answered
 * @param ramp before the window, not counted
 * @param window that counts
 * @param mostBacklog clients wait while more than this many have not reached the receiver, 0 for no limit; with a limit
 *     accepted and delivered are the same sustained rate
 */
public record Plan(int clients, double rate, Duration ramp, Duration window, int mostBacklog) {

    private static final Duration RAMP = Duration.ofSeconds(5);

    /** As many as are answered. */
    public static Plan closed(int clients, Duration window, int mostBacklog) {
        return new Plan(clients, 0, RAMP, window, mostBacklog);
    }

    /** So many a second, however fast the answers are. */
    public static Plan paced(int clients, double rate, Duration window, int mostBacklog) {
        return new Plan(clients, rate, RAMP, window, mostBacklog);
    }

    boolean isPaced() {
        return rate > 0;
    }
}
