package org.qantara.it.faults;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How something went over a long time. The first quarter is left to warming up.
 *
 * @param before median of the second quarter
 * @param after median of the last quarter
 */
record Trend(long before, long after) {

    /** Of one of the things that were looked at, at even distances. */
    static Trend of(List<Vitals> samples, ToLongFunction<Vitals> what) {
        var quarter = samples.size() / 4;
        return new Trend(
                median(samples.subList(quarter, 2 * quarter), what),
                median(samples.subList(samples.size() - quarter, samples.size()), what));
    }

    private static long median(List<Vitals> samples, ToLongFunction<Vitals> what) {
        return samples.stream().mapToLong(what).sorted().toArray()[samples.size() / 2];
    }

    /** Whether it has not grown by more than this. */
    boolean isFlat(long margin) {
        return after - before <= margin;
    }

    /** In mebibytes, of what is bytes. */
    Trend mebibytes() {
        return new Trend(before >> 20, after >> 20);
    }

    @Override
    public String toString() {
        return before + "→" + after;
    }
}
