package org.qantara.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qantara.bench.connector.ConnectorBench;
import org.qantara.bench.document.Format;
import org.qantara.bench.exchange.EndToEnd;
import org.qantara.bench.growth.Growth;

/** Measures what is named: {@code jmh}, {@code e2e}, {@code growth}, or {@code all} of the first two. */
public final class Bench {

    private Bench() {}

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = new Options(System.getProperties());
        var what = args.length == 0 ? "all" : args[0];
        switch (what) {
            case "jmh" -> connectors(options, out);
            case "e2e" -> new EndToEnd(options, out).run();
            case "growth" -> new Growth(options, out).run();
            case "all" -> {
                connectors(options, out);
                new EndToEnd(options, out).run();
            }
            default -> throw new IllegalArgumentException("bench is jmh, e2e, growth or all, not " + what);
        }
        System.exit(0);
    }

    private static void connectors(Options options, PrintStream out) throws Exception {
        var depth = ConnectorBench.Depth.valueOf(options.text("jmh", "usual").toUpperCase(Locale.ROOT));
        var formats = options.list("formats", String.join(",", Format.ids()));
        ConnectorBench.run(depth, formats, out);
    }
}
