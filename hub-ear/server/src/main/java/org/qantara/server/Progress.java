package org.qantara.server;

import java.io.PrintStream;

/** Tells the person who waits what has been done. */
@FunctionalInterface
public interface Progress {

    /** One line, without a secret in it. */
    void say(String line);

    /** Writes each line with the seconds since now before it. */
    static Progress on(PrintStream out) {
        var start = System.nanoTime();
        return line -> out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
    }
}
