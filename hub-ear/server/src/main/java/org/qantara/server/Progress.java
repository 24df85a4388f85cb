package org.qantara.server;

import java.io.PrintStream;

/** Tells the person who waits what has been done. */
@FunctionalInterface
public interface Progress {

    /**
     * One line, without a secret in it.
     *
     * @param key in the words of this package
     * @param values in place of {@code %s}
     */
    void say(String key, Object... values);

    /** In English. */
    static Progress on(PrintStream out) {
        return on(out, Words.in(Settings.WORDS, "en"));
    }

    /** Writes each line with the seconds since now before it. */
    static Progress on(PrintStream out, Words words) {
        var start = System.nanoTime();
        return (key, values) ->
                out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, words.say("progress." + key, values));
    }
}
