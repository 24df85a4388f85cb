package org.qantara.hub.setup;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that sort by the time they are made (UUIDv7, RFC 9562); within one millisecond they count up. */
public final class Ids implements Supplier<UUID> {
    private final TimeBasedEpochGenerator generator;

    public Ids(Clock clock) {
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
