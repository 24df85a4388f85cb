package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.qantara.hub.journal.Settlement;

/**
 * Hands over several letters at once, but what may be about one person one after the other: the next goes once the one
 * before has arrived or has been refused. After the first that finds its recipient out of reach no other is tried, nor
 * when the bundle is no longer this hub's.
 */
final class SideBySide {
    private static final Executor SAME_THREAD = Runnable::run;
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("hand-over").start(task);

    private final int atOnce;

    /** @param atOnce 1 means: all in their order */
    SideBySide(int atOnce) {
        if (atOnce < 1) throw new IllegalArgumentException("at least one letter at once");
        this.atOnce = atOnce;
    }

    /**
     * What came of those that were tried.
     *
     * @param handOver gives nothing if it was not tried
     * @param goingOn asked before each
     */
    List<Settlement> each(
            List<Outgoing> all, Function<Outgoing, Optional<Settlement>> handOver, BooleanSupplier goingOn) {
        var alone = atOnce == 1 || all.size() == 1;
        var round = new Round(handOver, goingOn, alone ? SAME_THREAD : THREADS, new Semaphore(atOnce, true));
        var results = new ArrayList<CompletableFuture<Optional<Settlement>>>();
        for (var outgoing : all) results.add(round.next(outgoing));
        return results.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    private static final class Round {
        private final Function<Outgoing, Optional<Settlement>> handOver;
        private final BooleanSupplier goingOn;
        private final Executor executor;
        private final Semaphore places;
        private final AtomicBoolean outOfReach = new AtomicBoolean();
        /** By mark, of the latest letter with it: whether the next may go. */
        private final HashMap<String, CompletableFuture<Boolean>> latest = new HashMap<>();

        Round(
                Function<Outgoing, Optional<Settlement>> handOver,
                BooleanSupplier goingOn,
                Executor executor,
                Semaphore places) {
            this.handOver = handOver;
            this.goingOn = goingOn;
            this.executor = executor;
            this.places = places;
        }

        CompletableFuture<Optional<Settlement>> next(Outgoing outgoing) {
            var marks = outgoing.marks();
            var before = marks.stream()
                    .map(latest::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var result = CompletableFuture.<Optional<Settlement>>supplyAsync(
                    () -> before.stream().allMatch(CompletableFuture::join) ? tried(outgoing) : Optional.empty(),
                    executor);
            var mayGoOn = result.thenApply(
                    settlement -> settlement.filter(s -> s.failure().isEmpty()).isPresent());
            marks.forEach(mark -> latest.put(mark, mayGoOn));
            return result;
        }

        private Optional<Settlement> tried(Outgoing outgoing) {
            places.acquireUninterruptibly();
            try {
                if (outOfReach.get() || !goingOn.getAsBoolean()) return Optional.empty();
                var settlement = handOver.apply(outgoing);
                if (settlement.orElse(null) instanceof Settlement.Failed failed && !failed.isOfTheRecord())
                    outOfReach.set(true);
                return settlement;
            } finally {
                places.release();
            }
        }
    }
}
