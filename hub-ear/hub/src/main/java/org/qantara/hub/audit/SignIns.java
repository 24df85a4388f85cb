package org.qantara.hub.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sign-ins that failed, counted until they are put on record: guessing passwords costs its author more than us. Of what
 * was claimed only a partner that exists is known.
 */
public final class SignIns implements Runnable {
    /** What is counted. */
    private record Failed(Doer doer, Optional<String> partner, String code) {}

    private static final int MOST = 1_000;

    private final Consumer<List<Act>> acts;
    private final Clock clock;
    private final Map<Failed, Integer> counts = new HashMap<>();

    /** @param acts where they are put on record */
    public SignIns(Consumer<List<Act>> acts, Clock clock) {
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
        count(new Failed(new Doer("unknown", through), known, code));
    }

    /** Counts one of a partner that proved who it is, and is not served now. */
    public synchronized void turnedAway(String partner, Through door, String code) {
        count(new Failed(Doer.partner(partner, door), Optional.of(partner), code));
    }

    private void count(Failed one) {
        counts.merge(one, 1, Integer::sum);
    }

    /** Puts them on record; if that fails they are counted on. */
    @Override
    public void run() {
        var now = clock.instant();
        var taken = taken();
        if (taken.isEmpty()) return;
        try {
            acts.accept(taken.entrySet().stream()
                    .map(one -> Act.of(now, Deed.SIGN_IN_REFUSED, one.getKey().doer)
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
