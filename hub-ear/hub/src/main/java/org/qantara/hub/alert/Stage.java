package org.qantara.hub.alert;

import java.util.Arrays;
import java.util.Optional;

/** How near the end of something is, the worst first. */
public enum Stage {
    /** It is over. */
    EXPIRED(-1),
    WITHIN_7_DAYS(7),
    WITHIN_30_DAYS(30),
    WITHIN_60_DAYS(60);

    private final int most;

    Stage(int most) {
        this.most = most;
    }

    /** How many whole days it is until the end, at most. */
    int most() {
        return most;
    }

    /** @param days whole ones until the end; negative once it is over */
    static Optional<Stage> of(long days) {
        return Arrays.stream(values()).filter(stage -> days <= stage.most).findFirst();
    }
}
