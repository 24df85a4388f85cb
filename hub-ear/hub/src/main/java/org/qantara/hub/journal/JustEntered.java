package org.qantara.hub.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.qantara.model.HubRecord;

/**
 * Records this hub has just entered and is about to deliver: what is found here need not be read from the database and
 * parsed again. Each delivery finds its record once. What is full takes no more, for the oldest are wanted first; what
 * nobody has wanted for {@value #SECONDS} seconds makes room.
 */
public final class JustEntered {
    private static final int SECONDS = 10;

    private record Kept(HubRecord record, int bytes, Instant since) {}

    private final int most;
    private final Clock clock;
    private final LinkedHashMap<UUID, Kept> byDelivery = new LinkedHashMap<>();
    private int bytes;

    /**
     * None yet.
     *
     * @param most bytes of their canonical form; in memory some four times that, and fifteen times that if they consist
     *     of next to nothing but one-letter words
     */
    public JustEntered(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @param size of its canonical form, in bytes */
    synchronized void keep(UUID delivery, HubRecord record, int size) {
        var now = clock.instant();
        forgetAllBefore(now.minusSeconds(SECONDS));
        if (bytes > most - size || byDelivery.containsKey(delivery)) return;
        byDelivery.put(delivery, new Kept(record, size, now));
        bytes += size;
    }

    synchronized Optional<HubRecord> take(UUID delivery) {
        var kept = Optional.ofNullable(byDelivery.remove(delivery));
        kept.ifPresent(this::forget);
        return kept.map(Kept::record);
    }

    private void forgetAllBefore(Instant time) {
        while (!byDelivery.isEmpty()
                && byDelivery.firstEntry().getValue().since().isBefore(time))
            forget(byDelivery.pollFirstEntry().getValue());
    }

    private void forget(Kept one) {
        bytes -= one.bytes;
    }
}
