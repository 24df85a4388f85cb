package org.qantara.bench.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.qantara.bench.machine.Machine;

/** Processes known by the files in which they wrote their numbers. */
final class Pids {

    private Pids() {}

    static long in(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).orElseThrow();
        }
    }

    /** A server and the PostgreSQL with its data in that folder. */
    static Machine machine(long server, Path postgres) throws IOException {
        return new Machine(Map.of(
                Side.SERVER,
                new Machine.Group(server, false),
                Side.POSTGRES,
                new Machine.Group(in(postgres.resolve("postmaster.pid")), true)));
    }
}
