package org.qantara.bench.exchange;

import org.qantara.bench.load.Outcome;
import org.qantara.bench.load.Plan;
import org.qantara.bench.machine.Machine;

/** One run of one side. */
record Measured(String side, String mix, Plan plan, Outcome outcome) {

    /** As the table calls it: {@code 16}, or {@code 300/s} if it was paced. */
    String clients() {
        return plan.rate() > 0 ? "%.0f/s".formatted(plan.rate()) : String.valueOf(plan.clients());
    }

    boolean isSameWork(Measured other) {
        return mix.equals(other.mix) && plan.clients() == other.plan.clients() && isPaced() == other.isPaced();
    }

    boolean isPaced() {
        return plan.rate() > 0;
    }

    /** All that there is to tell, while the others still run. */
    String line() {
        var counts = outcome.counts();
        var usage = outcome.usage();
        return """
               %s %s, clients %s: accepted %.1f/s, delivered %.1f/s; receipt ms p50 %.2f p95 %.2f p99 %.2f; \
               end to end ms p50 %.1f p95 %.1f p99 %.1f
                 whole run: accepted %d, arrived %d, lost %d, duplicate %d, unaccepted %d, unrecognised %d, failures %s; \
               drained in %.1f s
                 cores: server %.2f, postgres %.2f, load %.2f; MiB: server %d, postgres %d
                 server threads: %s""".formatted(
                        side,
                        mix,
                        clients(),
                        outcome.accepted(),
                        outcome.delivered(),
                        outcome.receipt().p50(),
                        outcome.receipt().p95(),
                        outcome.receipt().p99(),
                        outcome.endToEnd().p50(),
                        outcome.endToEnd().p95(),
                        outcome.endToEnd().p99(),
                        counts.accepted(),
                        counts.arrived(),
                        counts.lost(),
                        counts.duplicate(),
                        counts.unaccepted(),
                        counts.unrecognised(),
                        outcome.failures(),
                        outcome.drainSeconds(),
                        usage.cores(Side.SERVER),
                        usage.cores(Side.POSTGRES),
                        usage.cores(Machine.LOAD),
                        usage.megabytes().get(Side.SERVER),
                        usage.megabytes().get(Side.POSTGRES),
                        usage.busiest(Side.SERVER));
    }
}
