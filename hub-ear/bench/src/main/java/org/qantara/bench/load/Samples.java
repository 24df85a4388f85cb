package org.qantara.bench.load;

import java.util.Arrays;
import java.util.Collection;

/** Durations, each kept. */
final class Samples {

    private int[] micros = new int[1 << 12];
    private int count;

    void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = (int) (nanos / 1_000);
    }

    long nanos(int place) {
        return micros[place] * 1_000L;
    }

    int count() {
        return count;
    }

    static Samples of(Collection<Samples> parts) {
        var all = new Samples();
        all.micros = parts.stream()
                .flatMapToInt(part -> Arrays.stream(part.micros, 0, part.count))
                .toArray();
        all.count = all.micros.length;
        return all;
    }

    Spread spread() {
        var sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(int[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1_000.0;
    }
}
