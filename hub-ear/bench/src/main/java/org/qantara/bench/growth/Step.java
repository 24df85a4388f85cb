package org.qantara.bench.growth;

import java.util.List;
import org.qantara.bench.exchange.Side;
import org.qantara.bench.load.Outcome;

/**
 * A size of the journal.
 *
 * @param rows submissions in it, at least
 * @param megabytes of the database
 * @param outcome of a short run
 * @param executed what the hub asked of the database from a start on
 */
record Step(int partners, int rows, long megabytes, Outcome outcome, List<Executed> executed) {

    Step with(List<Executed> executed) {
        return new Step(partners, rows, megabytes, outcome, executed);
    }

    String line() {
        return "%d partners, %d submissions, %d MiB: delivered %.1f/s, server %.2f ms each, postgres %.2f ms each, %d queries explained"
                .formatted(
                        partners,
                        rows,
                        megabytes,
                        outcome.delivered(),
                        outcome.millisEach(Side.SERVER),
                        outcome.millisEach(Side.POSTGRES),
                        executed.size());
    }
}
