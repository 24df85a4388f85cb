package org.qantara.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code /proc}; a process or thread that has just ended counts as nothing. */
final class Proc {

    private static final Path ROOT = Path.of("/proc");
    private static final int KIB_EACH_MIB = 1024;

    private Proc() {}

    /** Children that have ended included, where children count. */
    static Ticks ticks(Machine.Group group) {
        return family(group)
                .map(process -> Stat.of(ROOT.resolve(process + "/stat")))
                .flatMap(Optional::stream)
                .map(stat -> group.children() ? stat.own().plus(stat.ended()) : stat.own())
                .reduce(Ticks.NONE, Ticks::plus);
    }

    /** Of the threads of a process, by name; digits in names are left out, so that pools are one. */
    static Map<String, Ticks> threads(long pid) {
        var threads = new HashMap<String, Ticks>();
        try (var tasks = Files.list(ROOT.resolve(pid + "/task"))) {
            tasks.map(task -> Stat.of(task.resolve("stat")))
                    .flatMap(Optional::stream)
                    .forEach(stat -> threads.merge(stat.name().replaceAll("[0-9]+", "#"), stat.own(), Ticks::plus));
        } catch (IOException e) {
            return Map.of();
        }
        return threads;
    }

    /** Resident memory; what several share is counted once. */
    static long megabytes(Machine.Group group) {
        return family(group)
                        .map(process -> ROOT.resolve(process + "/smaps_rollup"))
                        .mapToLong(Proc::kibibytes)
                        .sum()
                / KIB_EACH_MIB;
    }

    private static long kibibytes(Path rollup) {
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static Stream<Long> family(Machine.Group group) {
        var children = ProcessHandle.of(group.pid()).stream()
                .filter(_ -> group.children())
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(group.pid()), children);
    }
}
