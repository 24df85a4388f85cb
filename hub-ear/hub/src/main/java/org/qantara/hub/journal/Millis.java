package org.qantara.hub.journal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** How the hub writes a time: in UTC, to the millisecond. */
public final class Millis {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Millis() {}

    /** {@code 2026-03-01T09:00:00.000Z}. */
    public static String text(Instant time) {
        return FORMAT.format(time);
    }
}
