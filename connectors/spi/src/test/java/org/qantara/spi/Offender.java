package org.qantara.spi;

import org.assertj.core.api.Assertions;

/** Breaks the rule that this package knows only the JDK. */
public final class Offender {
    private Offender() {}

    public static Object useOfALibrary() {
        return Assertions.class;
    }
}
