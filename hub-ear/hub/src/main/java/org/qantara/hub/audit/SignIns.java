package org.qantara.hub.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-ins that failed, counted until they are put on record: guessing passwords costs its author more than us. Of what
 * was claimed only a partner that exists is known.
 */
public final class SignIns implements Runnable {
    /** What is counted. */
    private record Failed(Optional<String> partner, Optional<Through> through, String code) {}

    private static final int MOST = 1_000;

    private final Acts acts;
    private final Clock clock;
    private final Map<Failed, Integer> counts = new HashMap<>();

    public SignIns(Acts acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @param partner that was claimed, if it exists
     */
    public synchronized void refused(Optional<String> partner, Optional<Through> through, String code) {
        var known = counts.size() < MOST ? partner : Optional.<String>empty();
        counts.merge(new Failed(known, through, code), 1, Integer::sum);
    }

    /** Puts them on record; if that fails they are counted on. */
    @Override
    public void run() {
        var now = clock.instant();
        var taken = taken();
        if (taken.isEmpty()) return;
        try {
            acts.record(taken.entrySet().stream()
                    .map(one -> Act.of(now, Deed.SIGN_IN_REFUSED, new Doer("unknown", one.getKey().through))
                            .concerning(one.getKey().partner)
                            .ending(one.getKey().code)
                            .times(one.getValue()))
                    .toList());
        } catch (RuntimeException e) {
            giveBack(taken);
            throw e;
        }
    }

    private synchronized Map<Failed, Integer> taken() {
        var taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }

    private synchronized void giveBack(Map<Failed, Integer> taken) {
        taken.forEach((failed, count) -> counts.merge(failed, count, Integer::sum));
    }
}
