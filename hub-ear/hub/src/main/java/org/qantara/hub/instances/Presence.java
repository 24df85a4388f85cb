package org.qantara.hub.instances;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** This instance among the others: each run is one heartbeat. */
public final class Presence implements Runnable {
    private static final System.Logger LOG = System.getLogger(Presence.class.getName());
    private static final long LIFETIME =
            Duration.ofSeconds(SqlHeartbeats.LIFETIME).toNanos();

    /** What the last heartbeat that reached the database showed. */
    private record Seen(long at, List<UUID> instances) {}

    /** How this instance stands. */
    public enum State {
        /** There was no heartbeat yet. */
        STARTING,
        AT_WORK,
        DRAINING,
        /** No heartbeat has reached the database for so long that the others count this instance as gone. */
        UNSEEN
    }

    private final UUID self;
    private final Heartbeats heartbeats;
    private final BooleanSupplier draining;
    private final LongSupplier nanos;
    private volatile Seen seen;
    private volatile boolean left;
    private boolean failing;

    /**
     * @param self id of this run of the hub
     * @param draining whether it is to drain, asked at each heartbeat and whenever its state is
     * @param nanos a clock that nobody sets, as {@link System#nanoTime}
     */
    public Presence(UUID self, Heartbeats heartbeats, BooleanSupplier draining, LongSupplier nanos) {
        this.self = self;
        this.heartbeats = heartbeats;
        this.draining = draining;
        this.nanos = nanos;
    }

    @Override
    public void run() {
        try {
            var at = nanos.getAsLong();
            seen = new Seen(at, draining.getAsBoolean() ? heartbeats.leave(self) : heartbeats.beat(self));
            if (failing) LOG.log(Level.INFO, "The other hubs hear of this one again");
            failing = false;
        } catch (Throwable e) { // the next one may reach it
            if (!failing) LOG.log(Level.WARNING, "the other hubs do not hear of this one: " + e.getMessage());
            failing = true;
        }
    }

    /** To be called at the end, so that the others need not wait. */
    public void leave() {
        left = true;
        try {
            heartbeats.leave(self);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the other hubs find out for themselves: " + e.getMessage());
        }
    }

    public State state() {
        var last = seen;
        if (last == null) return State.STARTING;
        if (nanos.getAsLong() - last.at > LIFETIME) return State.UNSEEN;
        return left || draining.getAsBoolean() ? State.DRAINING : State.AT_WORK;
    }

    /** The instances at work, this one not among them while it drains. */
    List<UUID> instances() {
        var last = seen;
        return last == null ? List.of() : last.instances;
    }

    /** Whether no other is at work, as far as this one knows. */
    boolean isAlone() {
        return instances().stream().allMatch(self::equals);
    }

    /** Id of this run of the hub. */
    public UUID self() {
        return self;
    }
}
