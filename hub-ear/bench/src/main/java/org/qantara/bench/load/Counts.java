package org.qantara.bench.load;

/**
 * What became of all submissions of a run.
 *
 * @param accepted with a receipt
 * @param arrived at the receiver, each counted once
 * @param lost accepted and never at the receiver
 * @param duplicate times one was at the receiver that had been there before
 * @param unaccepted at the receiver although the client saw no receipt
 * @param unrecognised at the receiver and of no submission of this run
 */
public record Counts(int accepted, int arrived, int lost, int duplicate, int unaccepted, int unrecognised) {

    static Counts of(Tally tally) {
        var accepted = 0;
        var lost = 0;
        var duplicate = 0;
        var unaccepted = 0;
        for (var number = 0; number < tally.submitted(); number++) {
            var arrivals = tally.arrivals(number);
            if (tally.isAccepted(number)) {
                accepted++;
                lost += arrivals == 0 ? 1 : 0;
            } else {
                unaccepted += arrivals > 0 ? 1 : 0;
            }
            duplicate += Math.max(0, arrivals - 1);
        }
        return new Counts(accepted, tally.arrived(), lost, duplicate, unaccepted, tally.unrecognised());
    }
}
