package org.qantara.hub.registry;

import java.util.Locale;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/**
 * An agreement by which nothing will ever go, as it stands. A warning: the configuration can be used.
 *
 * @param at {@code line 12, /agreements/0}
 */
public record Finding(String agreement, String at, ProblemCode code) {
    /** The same wherever it stands. */
    String what() {
        return agreement + " " + code;
    }

    /** For people, in a line. */
    public String line(Locale language) {
        return at + ", " + agreement + ": " + code + ": " + Texts.title(code, language);
    }
}
