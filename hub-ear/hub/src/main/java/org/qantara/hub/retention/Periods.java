package org.qantara.hub.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.journal.Expiry;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Registry;

/**
 * How long payloads are kept after a verdict: as the agreement says, or the longest of several; else the usual time.
 */
public record Periods(Registry registry) implements Expiry.Periods {
    static final Period USUAL = Period.ofDays(7);

    @Override
    public String version() {
        var all = registry.agreements().stream()
                .map(Periods::text)
                .sorted()
                .collect(Collectors.joining("\n", "", USUAL.toString()));
        return Digest.of(all).hex();
    }

    private static String text(Agreement one) {
        return "%s %s %s %s %s"
                .formatted(
                        one.from(), one.to(), one.recordType(), one.retention().orElse(USUAL), one.purpose());
    }

    @Override
    public Instant earliest(Instant now) {
        return registry.agreements().stream()
                .flatMap(one -> one.retention().stream())
                .map(period -> before(now, period))
                .reduce(before(now, USUAL), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Instant before(Instant now, Period period) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    @Override
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
