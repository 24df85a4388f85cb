package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line for each fault; printed as a whole, and kept in a file, when all is done. */
public final class Table implements AutoCloseable {

    private static final String HEAD = "%9s %9s %5s %5s %5s %7s   %s"
            .formatted("accepted", "delivered", "lost", "dupl.", "reord", "repeats", "fault");

    private final List<String> lines = new ArrayList<>(List.of(HEAD));
    private final Path file;

    /** Kept in this file. */
    public Table(Path file) {
        this.file = file;
    }

    /**
     * Adds a line.
     *
     * @param fault what was done and what else was seen
     */
    public synchronized void add(Tally tally, String fault) {
        var line = "%9d %9d %5d %5d %5d %7d   %s"
                .formatted(
                        tally.accepted(),
                        tally.delivered(),
                        tally.lost(),
                        tally.duplicated(),
                        tally.reordered(),
                        tally.repeated(),
                        fault);
        System.out.println(line);
        lines.add(line);
        keep();
    }

    private void keep() {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        System.out.println(String.join("\n", lines));
    }
}
