package org.qantara.it.hub;

import java.util.Locale;

/** How much of each fault: a little with every build, all of it with {@code -Pfaults}. */
public enum Form {
    QUICK,
    FULL;

    private static final Form NOW =
            valueOf(System.getProperty("qantara.faults", "quick").toUpperCase(Locale.ROOT));

    /** Options of a hub's JVM: in the quick form it is up sooner, and a little slower from then on. */
    public static final String JVM = of("-XX:TieredStopAtLevel=1 -Xms512m", "");

    /** The one that fits the form of this run. */
    public static <T> T of(T quick, T full) {
        return switch (NOW) {
            case QUICK -> quick;
            case FULL -> full;
        };
    }
}
