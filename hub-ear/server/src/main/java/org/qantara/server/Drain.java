package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The file that tells a hub to drain, as long as it is there. */
final class Drain {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Drain() {}

    /**
     * Has the hub drain for this long, or until it is gone. The file stays: what stops after this never looks ready
     * again.
     */
    static void hold(Path home, Duration time, BooleanSupplier alive) throws IOException {
        Files.writeString(file(home), "");
        try {
            var end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end && alive.getAsBoolean()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever starts a hub wants it to work. */
    static void end(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Path home) {
        return home.resolve("drain");
    }
}
