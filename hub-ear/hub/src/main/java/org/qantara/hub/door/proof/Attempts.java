package org.qantara.hub.door.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed proofs by their source and the name claimed. Past {@link #MOST} in a minute nothing more is checked for
 * that pair until the minute is over: another partner behind the same proxy is not shut out. Bounded: the pair that was
 * counted first is forgotten first.
 */
public final class Attempts {
    public static final int MOST = 30;
    public static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_PAIRS = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<Pair, Count> counts = new LinkedHashMap<>();

    /**
     * Who is counted.
     *
     * @param source address of the connection, not what a header says
     * @param claimed a name that has the shape of one
     */
    public record Pair(String source, Optional<String> claimed) {}

    private record Count(Instant since, int failures) {}

    public Attempts(Clock clock) {
        this(clock, MOST);
    }

    /** @param most failures in a minute */
    public Attempts(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** How many failures in a minute are too many. */
    public int most() {
        return most;
    }

    /** Whether this pair has failed too often to be listened to now. */
    public synchronized boolean isTooOften(Pair pair) {
        var count = counts.get(pair);
        return count != null && isRunning(count) && count.failures() >= most;
    }

    public synchronized void failed(Pair pair) {
        var before = counts.get(pair);
        if (before != null && isRunning(before)) {
            counts.put(pair, new Count(before.since(), before.failures() + 1));
            return;
        }
        counts.remove(pair);
        if (counts.size() >= MOST_PAIRS)
            counts.remove(counts.keySet().iterator().next());
        counts.put(pair, new Count(clock.instant(), 1));
    }

    synchronized int size() {
        return counts.size();
    }

    private boolean isRunning(Count count) {
        return count.since().plus(WINDOW).isAfter(clock.instant());
    }
}
