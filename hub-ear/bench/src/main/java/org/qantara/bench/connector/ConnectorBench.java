package org.qantara.bench.connector;

import java.io.PrintStream;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.qantara.bench.Table;
import org.qantara.bench.document.Format;

/** Every format against the floor: how long a document takes to read and to write, and what that allocates. */
public final class ConnectorBench {

    /** How thoroughly: {@code quick} under 90 s, {@code usual} under 6 minutes. */
    public enum Depth {
        QUICK(List.of(14_000), 3, 500, 3, 300),
        USUAL(List.of(4_000, 14_000, 100_000), 3, 700, 3, 700);

        private final List<Integer> sizes;
        private final int warmups;
        private final int warmupMillis;
        private final int measurements;
        private final int measurementMillis;

        Depth(List<Integer> sizes, int warmups, int warmupMillis, int measurements, int measurementMillis) {
            this.sizes = sizes;
            this.warmups = warmups;
            this.warmupMillis = warmupMillis;
            this.measurements = measurements;
            this.measurementMillis = measurementMillis;
        }
    }

    private ConnectorBench() {}

    /** Runs JMH, one fork for each benchmark, and prints the table. */
    public static void run(Depth depth, List<String> formats, PrintStream out) throws RunnerException {
        var sizes = depth.sizes.stream().map(String::valueOf).toArray(String[]::new);
        var options = new OptionsBuilder()
                .include(Translating.class.getName() + "\\..*")
                .param("format", formats.toArray(String[]::new))
                .param("size", sizes)
                .forks(1)
                .warmupIterations(depth.warmups)
                .warmupTime(TimeValue.milliseconds(depth.warmupMillis))
                .measurementIterations(depth.measurements)
                .measurementTime(TimeValue.milliseconds(depth.measurementMillis))
                .jvmArgsAppend("-Xms512m", "-Xmx512m")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .build();
        var measured = new Runner(options).run().stream().map(Measured::of).toList();
        print(depth, formats, measured, out);
    }

    private static void print(Depth depth, List<String> formats, List<Measured> measured, PrintStream out) {
        var table = new Table(
                "format",
                "bytes",
                "read us",
                "floor us",
                "x floor",
                "write us",
                "x floor",
                "KB read",
                "KB write",
                "KB floor");
        for (var format : formats) {
            for (var size : depth.sizes) {
                var read = Measured.find(measured, format, size, "read");
                var write = Measured.find(measured, format, size, "write");
                var floor = Measured.find(measured, format, size, "floor");
                table.row(
                        format,
                        bytes(format, size),
                        "%.1f".formatted(read.micros()),
                        "%.1f".formatted(floor.micros()),
                        "%.2f".formatted(read.micros() / floor.micros()),
                        "%.1f".formatted(write.micros()),
                        "%.2f".formatted(write.micros() / floor.micros()),
                        "%.1f".formatted(read.bytes() / 1024),
                        "%.1f".formatted(write.bytes() / 1024),
                        "%.1f".formatted(floor.bytes() / 1024));
            }
        }
        table.print(out);
    }

    private static int bytes(String id, int size) {
        var format = Format.of(id);
        return format.write(format.curriculum("Benkirane", size)).bytes().length;
    }
}
