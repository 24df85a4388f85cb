package org.qantara.hub.alert;

import java.util.Optional;

/** How near the end of something is, the worst first. */
public enum Stage {
    /** It is over. */
    EXPIRED,
    WITHIN_7_DAYS,
    WITHIN_30_DAYS,
    WITHIN_60_DAYS;

    /** @param days whole ones until the end; negative once it is over */
    static Optional<Stage> of(long days) {
        if (days < 0) return Optional.of(EXPIRED);
        if (days <= 7) return Optional.of(WITHIN_7_DAYS);
        if (days <= 30) return Optional.of(WITHIN_30_DAYS);
        return days <= 60 ? Optional.of(WITHIN_60_DAYS) : Optional.empty();
    }
}
