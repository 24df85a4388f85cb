package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes known by the file in which they wrote their number, or by what they were started with. */
final class Processes {

    /** In {@code /proc}. */
    private static final String END_OF_WORD = "\0";

    private Processes() {}

    /** The living process whose number is the first line of {@code file} and whose command line names {@code mark}. */
    static Optional<ProcessHandle> of(Path file, Path mark) {
        return number(file)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> commandLine(process).contains(mark.toString()));
    }

    /** The living process with exactly this among the words of its command line. */
    static Optional<ProcessHandle> ofOption(String word) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        List.of(commandLine(process).split(END_OF_WORD)).contains(word))
                .findFirst();
    }

    /**
     * Asks the process to end; ends it by force, with what it started, when it is still there after {@code patience}.
     */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            kill(process);
        }
    }

    /** What a power cut does. */
    static void kill(ProcessHandle process) {
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        ended(process, Duration.ofSeconds(10));
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Long> number(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // no file, or one half written: nothing runs
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
