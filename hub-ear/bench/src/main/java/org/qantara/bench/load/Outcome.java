package org.qantara.bench.load;

import java.util.Map;
import org.qantara.bench.machine.Usage;

/**
 * What a run gave.
 *
 * @param accepted a second, in the window
 * @param delivered a second, in the window
 * @param receipt latency of the receipt
 * @param endToEnd from the submission to the receiver
 * @param counts of the whole run
 * @param failures of the whole run: why, and how often
 * @param drainSeconds from the last submission to the last arrival
 * @param usage of processors and memory, in the window
 */
public record Outcome(
        double accepted,
        double delivered,
        Spread receipt,
        Spread endToEnd,
        Counts counts,
        Map<String, Integer> failures,
        double drainSeconds,
        Usage usage) {

    /** Milliseconds of processor time that the group of processes took for each accepted submission. */
    public double millisEach(String group) {
        return usage.cores(group) * 1_000 / accepted;
    }
}
