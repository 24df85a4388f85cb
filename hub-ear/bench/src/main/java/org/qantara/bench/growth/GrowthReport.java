package org.qantara.bench.growth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.qantara.bench.Table;
import org.qantara.bench.exchange.Side;

/** Two tables: what a submission costs at each size, and how each query fares. */
final class GrowthReport {

    private static final int LONGEST = 110;

    private GrowthReport() {}

    static void print(List<Step> steps, PrintStream out) {
        out.println();
        costs(steps, out);
        for (var partners : steps.stream().map(Step::partners).distinct().toList()) {
            out.printf("%nQueries with %d partners: milliseconds (most rows read)%n%n", partners);
            queries(steps.stream().filter(step -> step.partners() == partners).toList(), out);
        }
    }

    private static void costs(List<Step> steps, PrintStream out) {
        var table = new Table(
                "partners",
                "submissions",
                "database MiB",
                "delivered/s",
                "receipt p50 ms",
                "p99",
                "server ms each",
                "postgres ms each",
                "lost",
                "twice");
        for (var step : steps) {
            var outcome = step.outcome();
            table.row(
                    step.partners(),
                    step.rows(),
                    step.megabytes(),
                    "%.1f".formatted(outcome.delivered()),
                    "%.1f".formatted(outcome.receipt().p50()),
                    "%.1f".formatted(outcome.receipt().p99()),
                    "%.2f".formatted(outcome.millisEach(Side.SERVER)),
                    "%.2f".formatted(outcome.millisEach(Side.POSTGRES)),
                    outcome.counts().lost(),
                    outcome.counts().duplicate());
        }
        table.print(out);
    }

    private static void queries(List<Step> steps, PrintStream out) {
        var asked = steps.stream().map(step -> Asked.byQuery(step.executed())).toList();
        var head = new ArrayList<String>();
        head.add("query");
        steps.forEach(step -> head.add(String.valueOf(step.rows())));
        head.add("at last by");
        var table = new Table(head.toArray(String[]::new));
        var queries = new TreeSet<String>();
        asked.forEach(step -> queries.addAll(step.keySet()));
        for (var query : queries) {
            var row = new ArrayList<Object>();
            row.add(query.length() > LONGEST ? query.substring(0, LONGEST) + ".." : query);
            asked.forEach(step -> row.add(cell(step, query)));
            row.add(asked.reversed().stream()
                    .filter(step -> step.containsKey(query))
                    .findFirst()
                    .map(step -> step.get(query).way())
                    .orElse(""));
            table.row(row.toArray());
        }
        table.print(out);
    }

    private static String cell(Map<String, Asked> step, String query) {
        var asked = step.get(query);
        return asked == null ? "" : "%.2f (%d)".formatted(asked.millis(), asked.looked());
    }
}
