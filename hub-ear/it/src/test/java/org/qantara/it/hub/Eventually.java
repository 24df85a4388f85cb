package org.qantara.it.hub;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Waits for what takes its time. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** The first value there is, or a failure that says what was waited for. */
    public static <T> T get(String what, Supplier<Optional<T>> source) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var value = source.get();
            if (value.isPresent()) {
                return value.get();
            }
            pause();
        }
        throw new AssertionFailedError("waited in vain until " + what);
    }

    public static void become(String what, Supplier<Boolean> truth) {
        get(what, () -> Optional.of(truth.get()).filter(Boolean::booleanValue));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
