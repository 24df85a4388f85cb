package org.qantara.hub.journal;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.qantara.model.HubRecord;

/**
 * Records this hub has just entered and is about to deliver: what is found here need not be read from the database and
 * parsed again. Each delivery finds its record once; of many the oldest are forgotten.
 */
public final class JustEntered {
    private record Kept(HubRecord record, int bytes) {}

    private final int most;
    private final LinkedHashMap<UUID, Kept> byDelivery = new LinkedHashMap<>();
    private int bytes;

    /** @param most bytes of their canonical form, in memory some four times that */
    public JustEntered(int most) {
        this.most = most;
    }

    /** @param size of its canonical form, in bytes */
    synchronized void keep(UUID delivery, HubRecord record, int size) {
        if (size > most) return;
        while (bytes > most - size) forget(byDelivery.pollFirstEntry().getValue());
        byDelivery.put(delivery, new Kept(record, size));
        bytes += size;
    }

    synchronized Optional<HubRecord> take(UUID delivery) {
        var kept = Optional.ofNullable(byDelivery.remove(delivery));
        kept.ifPresent(this::forget);
        return kept.map(Kept::record);
    }

    private void forget(Kept one) {
        bytes -= one.bytes;
    }
}
