package org.qantara.hub.audit;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Removes acts whose time is over, from the beginning of the chain up to a signed head; of several hubs one at a time,
 * and some seals at a time. What stays can be verified as before: the seal before it is kept, and all heads are.
 */
public final class Forgetting implements Runnable {
    private static final System.Logger LOG = System.getLogger(Forgetting.class.getName());
    /** Less the database refuses. */
    public static final Period LEAST = Period.ofYears(5);

    private static final int SEALS = 500;

    private final Tables tables;
    private final Period kept;
    private final Clock clock;

    /** @param kept how long acts are kept, {@link #LEAST} or more */
    public Forgetting(DataSource source, Period kept, Clock clock) {
        this.tables = new Tables(source);
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void run() {
        var gone = 0;
        for (var step = step(); step > 0 && !Thread.currentThread().isInterrupted(); step = step()) gone += step;
        if (gone > 0) LOG.log(Level.INFO, "the time of {0} acts was over", gone);
    }

    /** Says how many acts have gone. */
    private int step() {
        return tables.write(connection -> {
            var seals = new Seals(connection);
            if (!seals.alone()) return 0;
            var head = new Heads(connection).newestBefore(over());
            return head.isEmpty() ? 0 : forget(connection, seals, head.get().seq());
        });
    }

    /** A day more, for clocks of several hubs differ. */
    private Instant over() {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(kept).minusDays(1).toInstant();
    }

    private static int forget(Connection connection, Seals seals, long upTo) throws SQLException {
        try (var allow = connection.prepareStatement("set local qantara.retention = 'on'")) {
            allow.execute();
        }
        var gone = 0;
        for (var seal : seals.oldest(upTo, SEALS))
            gone += seals.forget(seal, seal.end().seq() < upTo);
        return gone;
    }
}
