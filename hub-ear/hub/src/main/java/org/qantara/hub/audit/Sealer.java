package org.qantara.hub.audit;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Links what was done into the chain; of all hubs, one at a time. Each run seals what can be sealed, and signs a head if
 * the day has changed or the last one is {@value #MOST} acts old. What was not sealed when a hub fell is sealed next.
 */
public final class Sealer implements Runnable {
    private static final System.Logger LOG = System.getLogger(Sealer.class.getName());
    /** Acts at once, and from head to head. */
    private static final int MOST = 10_000;

    private final Tables tables;
    private final SigningKeys keys;
    private final String hub;
    private final Clock clock;
    private boolean failing;

    /** @param hub the address partners know it by, which a head tells */
    public Sealer(DataSource source, SigningKeys keys, String hub, Clock clock) {
        this.tables = new Tables(source);
        this.keys = keys;
        this.hub = hub;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            while (tables.<Integer>write(this::sealedIfAlone) == MOST) {
                // there is more
            }
            if (failing) LOG.log(Level.INFO, "The audit is sealed again");
            failing = false;
        } catch (Throwable e) { // the next run may succeed
            if (!failing) LOG.log(Level.ERROR, "the audit is not sealed: " + e.getMessage());
            failing = true;
        }
    }

    /** Seals what can be sealed and signs it, whatever the hour. */
    void sign() {
        while (tables.<Integer>write(connection -> {
                    var seals = new Seals(connection);
                    seals.aloneAtLast();
                    var count = sealed(seals);
                    if (count < MOST) sign(connection, seals.last().end(), clock.instant());
                    return count;
                })
                == MOST) {
            // there is more
        }
    }

    private int sealedIfAlone(Connection connection) throws SQLException {
        var seals = new Seals(connection);
        if (!seals.alone()) return 0;
        var count = sealed(seals);
        signIfDue(connection, seals.last().end());
        return count;
    }

    private int sealed(Seals seals) throws SQLException {
        var last = seals.last();
        if (seals.isRestored(last)) {
            var left = seals.leftBehind(last, MOST);
            if (!left.isEmpty()) return seal(seals, last, left);
            last = last.restored();
        }
        return seal(seals, last, seals.next(last, MOST));
    }

    private int seal(Seals seals, Seal last, List<PlacedAct> acts) throws SQLException {
        if (acts.isEmpty()) return 0;
        var end = last.end();
        var mostId = last.mostId();
        for (var act : acts) {
            end = end.and(act.digest());
            mostId = Math.max(mostId, act.place().id());
        }
        var seal = new Seal(last.number() + 1, last.to(), acts.getLast().place(), last.floor(), mostId, end);
        seals.insert(seal, last.end().seq() + 1, clock.instant());
        return acts.size();
    }

    private void signIfDue(Connection connection, Link end) throws SQLException {
        var now = clock.instant();
        var newest = new Heads(connection).newest().orElse(new Heads.Newest(0, Instant.EPOCH));
        var isDue = end.seq() - newest.seq() >= MOST || day(now).isAfter(day(newest.at()));
        if (isDue && end.seq() > newest.seq()) sign(connection, end, now);
    }

    private void sign(Connection connection, Link end, Instant now) throws SQLException {
        if (end.seq() == 0) return;
        var text = "{\"hub\":\"%s\",\"acts\":%d,\"hash\":\"%s\",\"at\":\"%s\"}"
                .formatted(hub, end.seq(), end.hash(), Line.time(now));
        new Heads(connection).insert(new Head(end.seq(), text, keys.detached(text)), end.hash(), now);
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
