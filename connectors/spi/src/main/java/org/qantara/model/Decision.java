package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A decision about somebody, and who took it.
 *
 * @param by whether a person or a machine decided
 * @param who name or office of whoever decided, or the name of the program
 * @param date when it was decided: {@code 2026-03-02}
 * @param reason why
 */
public record Decision(By by, Optional<String> who, Optional<PartialDate> date, Optional<Text> reason) {
    /** Who decided: only people may reject. */
    public enum By {
        /** A person, whatever a machine had proposed. */
        HUMAN,
        /** A machine, without a person. */
        MACHINE
    }

    public Decision {
        Objects.requireNonNull(by);
        who = Require.text(who);
    }

    public static Decision by(By by) {
        return new Decision(by, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
