package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a running hub holds.
 *
 * @param heap bytes of the objects that live, counted after a full collection
 * @param resident bytes of its process in memory
 * @param threads of its process
 * @param handles open files and sockets of its process
 * @param connections that the database has from it
 */
record Vitals(long heap, long resident, long threads, long handles, long connections) {

    /** Of the hub as it is now; makes it collect its garbage. */
    static Vitals of(HubProcess hub, DatabaseProcess database) {
        var process = hub.process().pid();
        return new Vitals(
                live(process),
                status(process, "VmRSS:") * 1024,
                status(process, "Threads:"),
                handles(process),
                database.number("select count(*) from pg_stat_activity where usename = 'qantara'"));
    }

    private static long live(long process) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            var histogram = new ProcessBuilder(jcmd.toString(), Long.toString(process), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (var lines = histogram.inputReader()) {
                return lines.lines()
                        .filter(line -> line.startsWith("Total"))
                        .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", -1)[2]))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the hub does not tell of its heap"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long status(long process, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.split("\\s+", -1)[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long handles(long process) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
