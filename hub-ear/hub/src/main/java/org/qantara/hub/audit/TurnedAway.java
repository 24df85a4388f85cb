package org.qantara.hub.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Who was turned away, counted until it is put on record: knocking, however often, costs its author more than us. Of what
 * was claimed only what exists is known.
 */
public final class TurnedAway implements Runnable {
    /** What is counted. */
    private record Counted(
            Deed deed,
            Doer doer,
            Optional<String> partner,
            Optional<UUID> submission,
            Optional<UUID> delivery,
            String outcome) {
        Counted alike() {
            return new Counted(deed, doer, Optional.empty(), Optional.empty(), Optional.empty(), outcome);
        }

        Act act(Instant at, int times) {
            return new Act(
                    at, deed, doer, submission, delivery, partner, Optional.empty(), outcome, Optional.empty(), times);
        }
    }

    private static final int MOST = 1_000;

    private final Consumer<List<Act>> acts;
    private final Clock clock;
    private final Map<Counted, Integer> counts = new HashMap<>();

    /** @param acts where they are put on record */
    public TurnedAway(Consumer<List<Act>> acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Counts one who did not prove who they are.
     *
     * @param partner that was claimed, if it exists
     */
    public void signIn(Optional<String> partner, Optional<Through> through, String code) {
        var doer = new Doer("unknown", through);
        count(new Counted(Deed.SIGN_IN_REFUSED, doer, partner, Optional.empty(), Optional.empty(), code));
    }

    /** Counts one of a partner that proved who it is, and is not served now. */
    public void service(String partner, Through door, String code) {
        var doer = Doer.partner(partner, door);
        count(new Counted(Deed.SIGN_IN_REFUSED, doer, Optional.of(partner), Optional.empty(), Optional.empty(), code));
    }

    /**
     * Counts one of somebody who proved who they are, and has no right to what they asked for.
     *
     * @param right that they lack
     */
    public void right(Doer doer, String right) {
        count(new Counted(Deed.NOT_ALLOWED, doer, Optional.empty(), Optional.empty(), Optional.empty(), right));
    }

    /**
     * Counts one of a partner that named what is another's, and heard what it would of something that is not there.
     *
     * @param owner the other
     */
    public void ofAnother(Doer doer, String owner, Optional<UUID> submission, Optional<UUID> delivery, String code) {
        count(new Counted(Deed.NOT_ALLOWED, doer, Optional.of(owner), submission, delivery, code));
    }

    private synchronized void count(Counted one) {
        var isOneTooMany = counts.size() >= MOST && !counts.containsKey(one);
        counts.merge(isOneTooMany ? one.alike() : one, 1, Integer::sum);
    }

    /** Puts them on record; if that fails they are counted on. */
    @Override
    public void run() {
        var now = clock.instant();
        var taken = taken();
        if (taken.isEmpty()) return;
        try {
            acts.accept(taken.entrySet().stream()
                    .map(one -> one.getKey().act(now, one.getValue()))
                    .toList());
        } catch (RuntimeException e) {
            giveBack(taken);
            throw e;
        }
    }

    private synchronized Map<Counted, Integer> taken() {
        var taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }

    private synchronized void giveBack(Map<Counted, Integer> taken) {
        taken.forEach((refused, count) -> counts.merge(refused, count, Integer::sum));
    }
}
