package org.qantara.it.faults;

import java.util.List;

/** How fast something went; told, never asserted. */
final class Rates {

    private Rates() {}

    /** Arrivals per second, from the first to the last. */
    static double of(List<Arrival> arrivals) {
        if (arrivals.size() < 2) {
            return Double.NaN;
        }
        var time = arrivals.getLast().nanos() - arrivals.getFirst().nanos();
        return (arrivals.size() - 1) * 1e9 / time;
    }
}
