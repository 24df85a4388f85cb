package org.qantara.hub.registry;

import java.time.LocalDate;

/**
 * That a key or a certificate counts no more.
 *
 * @param from first day, in UTC, on which it does not
 */
public record Revocation(LocalDate from) {
    /** Whenever anybody asks. */
    public static final Revocation ALWAYS = new Revocation(LocalDate.MIN);

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from);
    }

    @Override
    public String toString() {
        return equals(ALWAYS) ? "revoked" : "revoked from " + from;
    }
}
