package org.qantara.hub.retention;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.journal.Expiry;

/** One pass over what is stored, in small steps. Safe to repeat, and on several hubs at once. */
public final class Retention implements Runnable {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Expiry expiry;
    private final Periods periods;
    private final Clock clock;

    public Retention(Expiry expiry, Periods periods, Clock clock) {
        this.expiry = expiry;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var after = Optional.of(FIRST);
        var expired = 0;
        while (after.isPresent() && !Thread.currentThread().isInterrupted()) {
            var step = expiry.step(after.get(), periods.earliest(now), now, AT_ONCE, periods::until);
            expired += step.expired();
            after = step.looked() < AT_ONCE ? Optional.empty() : step.last();
        }
        if (expired > 0) LOG.log(Level.INFO, "the time of {0} documents was over", expired);
    }
}
