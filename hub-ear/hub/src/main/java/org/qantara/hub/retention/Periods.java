package org.qantara.hub.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.qantara.hub.journal.Expiry;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Registry;

/**
 * How long payloads are kept after a verdict: as the agreement says, or the longest of several; else the usual time.
 */
public record Periods(Registry registry) {
    static final Period USUAL = Period.ofDays(7);

    /** Nothing goes that was accepted after this. */
    Instant earliest(Instant now) {
        return registry.agreements().stream()
                .flatMap(one -> one.retention().stream())
                .map(period -> before(now, period))
                .reduce(before(now, USUAL), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Instant before(Instant now, Period period) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    /** Until when what is about an ended delivery is kept. */
    public Instant until(Expiry.Ended ended) {
        return registry.agreements().stream()
                .filter(one -> isOf(one, ended))
                .map(one -> after(ended, one.retention().orElse(USUAL)))
                .max(Instant::compareTo)
                .orElseGet(() -> after(ended, USUAL));
    }

    private static boolean isOf(Agreement one, Expiry.Ended ended) {
        return one.from().equals(ended.from())
                && one.to().equals(ended.to())
                && one.recordType() == ended.recordType()
                && one.purpose().equals(ended.purpose());
    }

    private static Instant after(Expiry.Ended ended, Period period) {
        return ended.at().atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
