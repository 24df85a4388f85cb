package org.qantara.it.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.opentest4j.AssertionFailedError;

/** Lets time pass, on purpose or until something is so. */
public final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Wait() {}

    /** Until {@code truth}, or a failure that says what was waited for. */
    public static void until(String what, Duration patience, BooleanSupplier truth) {
        var end = System.nanoTime() + patience.toNanos();
        while (!truth.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionFailedError("waited " + patience.toSeconds() + " s in vain until " + what);
            }
            pause(PAUSE);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
