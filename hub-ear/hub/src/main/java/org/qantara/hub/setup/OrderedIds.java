package org.qantara.hub.setup;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** OrderedIds that sort by the time they are made (UUIDv7, RFC 9562); within one millisecond they count up. */
public final class OrderedIds implements Supplier<UUID> {
    private final TimeBasedEpochGenerator generator;

    public OrderedIds(Clock clock) {
        this.generator = new TimeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    @Override
    public UUID get() {
        return generator.generate();
    }
}
