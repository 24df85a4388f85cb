package org.qantara.bench.exchange;

import java.io.PrintStream;
import java.util.List;
import org.qantara.bench.Table;
import org.qantara.bench.machine.Machine;

/** The table of all runs: what the hub and the peer did with the same work stands together. */
final class Report {

    private Report() {}

    static void print(List<Measured> all, PrintStream out) {
        var table = new Table(
                "body",
                "clients",
                "side",
                "accepted/s",
                "delivered/s",
                "hub/peer",
                "hub/before",
                "receipt p50 ms",
                "p95",
                "p99",
                "end to end p50 ms",
                "p99",
                "lost",
                "twice",
                "failed",
                "server cores",
                "postgres",
                "load",
                "server ms each",
                "postgres ms each",
                "server MiB",
                "postgres MiB");
        all.stream()
                .map(Measured::mix)
                .distinct()
                .flatMap(mix -> all.stream()
                        .filter(one -> one.mix().equals(mix))
                        .map(one -> one.isPaced() ? "paced" : one.clients())
                        .distinct()
                        .flatMap(clients -> all.stream()
                                .filter(one -> one.mix().equals(mix))
                                .filter(one -> clients.equals(one.isPaced() ? "paced" : one.clients()))))
                .forEach(one -> table.row(cells(one, ratio(one, "peer", all), ratio(one, HubSide.BEFORE, all))));
        table.print(out);
    }

    private static String ratio(Measured one, String side, List<Measured> all) {
        if (!one.side().equals("hub")) {
            return "";
        }
        var others = all.stream()
                .filter(other -> other.side().equals(side) && other.isSameWork(one))
                .mapToDouble(other -> other.outcome().delivered())
                .average();
        return others.isPresent() && !one.isPaced()
                ? "%.2f".formatted(one.outcome().delivered() / others.getAsDouble())
                : "";
    }

    private static Object[] cells(Measured one, String toPeer, String toBefore) {
        var outcome = one.outcome();
        var usage = outcome.usage();
        return new Object[] {
            one.mix(),
            one.clients(),
            one.side(),
            "%.1f".formatted(outcome.accepted()),
            "%.1f".formatted(outcome.delivered()),
            toPeer,
            toBefore,
            "%.1f".formatted(outcome.receipt().p50()),
            "%.1f".formatted(outcome.receipt().p95()),
            "%.1f".formatted(outcome.receipt().p99()),
            "%.1f".formatted(outcome.endToEnd().p50()),
            "%.1f".formatted(outcome.endToEnd().p99()),
            outcome.counts().lost(),
            outcome.counts().duplicate(),
            outcome.failures().values().stream().mapToInt(Integer::intValue).sum(),
            "%.2f".formatted(usage.cores(Side.SERVER)),
            "%.2f".formatted(usage.cores(Side.POSTGRES)),
            "%.2f".formatted(usage.cores(Machine.LOAD)),
            "%.2f".formatted(outcome.millisEach(Side.SERVER)),
            "%.2f".formatted(outcome.millisEach(Side.POSTGRES)),
            usage.megabytes().get(Side.SERVER),
            usage.megabytes().get(Side.POSTGRES)
        };
    }
}
