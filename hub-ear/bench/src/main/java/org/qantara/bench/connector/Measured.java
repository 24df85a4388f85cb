package org.qantara.bench.connector;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark gave.
 *
 * @param micros of one call, the mean
 * @param bytes allocated by one call
 */
record Measured(String format, int size, String work, double micros, double bytes) {

    static Measured of(RunResult result) {
        var params = result.getParams();
        var name = params.getBenchmark();
        return new Measured(
                params.getParam("format"),
                Integer.parseInt(params.getParam("size")),
                name.substring(name.lastIndexOf('.') + 1),
                result.getPrimaryResult().getScore(),
                allocated(result));
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    static Measured find(Collection<Measured> all, String format, int size, String work) {
        return all.stream()
                .filter(one -> one.format.equals(format) && one.size == size && one.work.equals(work))
                .findFirst()
                .orElseThrow();
    }
}
