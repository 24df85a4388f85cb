package org.qantara.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records what a Java process spends its processor time and its allocations on, by Flight Recorder. */
public final class Profile {

    private static final String NAME = "bench";

    private final long pid;
    private final Path recording;

    private Profile(long pid, Path recording) {
        this.pid = pid;
        this.recording = recording;
    }

    /**
     * Starts a recording in another process of the same user.
     *
     * @param file where to, with the ending {@code .jfr}
     */
    public static Profile start(long pid, Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        jcmd(pid, "JFR.configure", "stackdepth=256"); // heard only before the first recording
        jcmd(
                pid,
                "JFR.start",
                "name=" + NAME,
                "settings=profile",
                "jdk.CPUTimeSample#enabled=true",
                "jdk.CPUTimeSample#throttle=10ms");
        return new Profile(pid, file.toAbsolutePath());
    }

    /** Ends it; beside the recording lie collapsed stacks, for flame graphs, and the top frames. */
    public Path stop() throws IOException, InterruptedException {
        jcmd(pid, "JFR.stop", "name=" + NAME, "filename=" + recording);
        Stacks.of(recording, "jdk.CPUTimeSample").write(beside(".cpu"));
        Stacks.of(recording, "jdk.ObjectAllocationSample").write(beside(".alloc"));
        return recording;
    }

    private Path beside(String ending) {
        return recording.resolveSibling(recording.getFileName().toString().replaceFirst("\\.jfr$", "") + ending);
    }

    private static void jcmd(long pid, String... words) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = new ArrayList<>(List.of(jcmd, String.valueOf(pid)));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words[0] + " failed: " + said);
        }
    }
}
