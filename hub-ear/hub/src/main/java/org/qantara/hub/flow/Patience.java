package org.qantara.hub.flow;

import java.time.Duration;

/**
 * How failed deliveries are tried again.
 *
 * @param first wait, doubled each time
 * @param longest wait
 * @param attempts of one record that its recipient's system fails on, before it is parked
 */
public record Patience(Duration first, Duration longest, int attempts) {
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(60), 8);
}
