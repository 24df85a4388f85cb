package org.qantara.it.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opentest4j.AssertionFailedError;

/** Lets time pass, on purpose or until something is so. */
public final class Wait {

    /** Enough for a machine that is many times slower than ours; only a failure takes that long. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Wait() {}

    /** Until {@code truth}, with all the patience there is. */
    public static void until(String what, BooleanSupplier truth) {
        until(what, PATIENCE, truth);
    }

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

    /** Until it is let. */
    static void until(CountDownLatch let) {
        try {
            if (!let.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
