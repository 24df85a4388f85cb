package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;
import org.qantara.it.hub.Form;

/** A folder that is a disk of its own, in memory, and small enough to be filled; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    private static final String RIGHT = "needs the right to mount a file system, as root has it";

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final Path filler;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
        this.mounted = mounted;
    }

    /** Over an empty folder; where mounting is not allowed the folder stays what it is. */
    static SmallDisk over(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        return new SmallDisk(
                folder, run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()));
    }

    /** What an earlier run left mounted in a folder or below it is taken away. */
    static void leave(Path... folders) {
        for (var folder : folders) {
            var _ = run("umount", "--lazy", folder.toString());
        }
    }

    /** Fills it to the last byte; where that cannot be, skips the test, or fails if all is to be tested. */
    void fill() {
        Assumptions.assumeTrue(mounted || Form.of(false, true), RIGHT);
        if (!mounted) {
            throw new IllegalStateException(RIGHT);
        }
        try (var out = Files.newByteChannel(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var size = CHUNK; size > 0; size = size / 2) {
                writeUntilFull(out, java.nio.ByteBuffer.allocate(size));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeUntilFull(java.nio.channels.WritableByteChannel out, java.nio.ByteBuffer bytes) {
        try {
            while (true) {
                out.write(bytes.rewind());
            }
        } catch (IOException e) {
            // full for this size
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes it away; its files stay in a folder beside it for those who want to read them. */
    @Override
    public void close() throws IOException {
        if (mounted) {
            free();
            copy(folder, Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-kept")));
            leave(folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
