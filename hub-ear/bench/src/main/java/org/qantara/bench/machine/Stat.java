package org.qantara.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of {@code /proc/…/stat} (proc(5)).
 *
 * @param own time of the process or thread
 * @param ended time of its children that have ended
 */
record Stat(String name, Ticks own, Ticks ended) {

    /** Where the times stand, counted from after the name: utime, stime, cutime, cstime. */
    private static final int FIRST = 11;

    static Optional<Stat> of(Path file) {
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Stat parse(String line) {
        var close = line.lastIndexOf(')'); // the name may hold anything
        var fields = line.substring(close + 2).split(" ", -1);
        return new Stat(
                line.substring(line.indexOf('(') + 1, close),
                new Ticks(Long.parseLong(fields[FIRST]), Long.parseLong(fields[FIRST + 1])),
                new Ticks(Long.parseLong(fields[FIRST + 2]), Long.parseLong(fields[FIRST + 3])));
    }
}
