package org.qantara.hub.retention;

import java.lang.System.Logger.Level;
import java.time.Clock;
import org.qantara.hub.journal.Expiry;

/** Looks at what is due, in small steps. Safe to repeat, and on several hubs at once: how far it is, the database knows. */
public final class Retention implements Runnable {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final int AT_ONCE = 200;

    private final Expiry expiry;
    private final Expiry.Periods periods;
    private final Clock clock;

    public Retention(Expiry expiry, Expiry.Periods periods, Clock clock) {
        this.expiry = expiry;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var expired = 0;
        for (var looked = AT_ONCE; looked == AT_ONCE && !Thread.currentThread().isInterrupted(); ) {
            var step = expiry.step(now, AT_ONCE, periods);
            expired += step.expired();
            looked = step.looked();
        }
        if (expired > 0) LOG.log(Level.INFO, "the time of {0} documents was over", expired);
    }
}
