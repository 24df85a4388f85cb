package org.qantara.hub.notice;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.sql.DataSource;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/**
 * Tells recipients what they have not been told, each on a thread of its own, so that one that hangs stops nobody else.
 * Each run begins with those that can be told something now. Safe on several hubs at once.
 */
public final class Bringing implements Runnable {
    private static final System.Logger LOG = System.getLogger(Bringing.class.getName());
    /** For what its recipient is reached with and does not take. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 20;

    private final Untold untold;
    private final Registry registry;
    private final Function<PartnerId, Optional<Teller>> ways;
    private final Pauses pauses;
    private final Clock clock;
    private final Executor threads;
    private final Set<PartnerId> busy = ConcurrentHashMap.newKeySet();

    /**
     * How long until a notice is tried again.
     *
     * @param first wait, doubled each time
     * @param longest wait for a recipient that is out of reach
     */
    public record Pauses(Duration first, Duration longest) {
        private Duration after(int attempts, Duration most) {
            var pause = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
            return pause.compareTo(most) < 0 ? pause : most;
        }
    }

    /** @param ways to those that do not come for their notices */
    public Bringing(
            DataSource source,
            Registry registry,
            Function<PartnerId, Optional<Teller>> ways,
            Pauses pauses,
            Clock clock,
            Executor threads) {
        this.untold = new Untold(source, clock);
        this.registry = registry;
        this.ways = ways;
        this.pauses = pauses;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void run() {
        for (var to : untold.recipients()) if (isBroughtTo(to) && busy.add(to)) start(to);
    }

    private void start(PartnerId to) {
        try {
            threads.execute(() -> tellAll(to));
        } catch (RuntimeException e) {
            busy.remove(to);
            throw e;
        }
    }

    /** Not to one that is suspended, nor to one that comes for them. */
    private boolean isBroughtTo(PartnerId to) {
        return registry.exchanges(to)
                && registry.partner(to).filter(it -> !it.fetches()).isPresent();
    }

    private void tellAll(PartnerId to) {
        try {
            while (isBroughtTo(to) && !Thread.currentThread().isInterrupted() && tellNext(to)) {}
        } catch (RuntimeException e) { // the next run goes on
            LOG.log(
                    Level.WARNING,
                    "notices to {0} were not brought: {1}",
                    to,
                    e.getClass().getName());
        } finally {
            busy.remove(to);
        }
    }

    /** Whether to go on with the next one. */
    private boolean tellNext(PartnerId to) {
        var way = ways.apply(to);
        var taken = way.isEmpty() ? Optional.<Untold.Taken>empty() : untold.take(to);
        if (taken.isEmpty()) return false;
        var notice = taken.get().notice();
        switch (way.get().tell(notice)) {
            case HEARD -> untold.told(notice, through(to));
            case ACKNOWLEDGED -> {
                untold.told(notice, through(to));
                untold.acknowledged(notice, through(to));
            }
            case FAILED -> untold.later(notice, next(taken.get(), AN_HOUR));
            case OUT_OF_REACH -> {
                untold.allLater(notice, next(taken.get(), pauses.longest()));
                return false;
            }
        }
        return true;
    }

    private Instant next(Untold.Taken taken, Duration most) {
        return clock.instant().plus(pauses.after(taken.attempts(), most));
    }

    private Through through(PartnerId to) {
        return registry.partner(to).filter(Partner::hasMailbox).isPresent() ? Through.QUEUE : Through.PUSH;
    }
}
