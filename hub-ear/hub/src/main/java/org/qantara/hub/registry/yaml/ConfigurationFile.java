package org.qantara.hub.registry.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.hub.registry.Lines;
import org.qantara.spi.ProblemCode;

/**
 * A configuration as a file in UTF-8, or as a folder of several, which are one whole in the order of their names: those
 * that end in {@code .yaml}, {@code .yml} or {@code .json} and do not begin with a dot.
 */
public record ConfigurationFile(Path path) {
    /**
     * What a file or folder says.
     *
     * @param text of one document for each file of a folder, with the file's name in front
     * @param lines what its lines are called: those of a folder by their file
     */
    public record Script(String text, Lines lines) {}

    public boolean isThere() {
        return Files.exists(path);
    }

    /**
     * Reads it.
     *
     * @throws UncheckedIOException with one line that names the file
     * @throws InvalidRegistry if it is too large, or a folder with nothing in it
     */
    public Script read() {
        return Files.isDirectory(path) ? joined(files()) : new Script(text(path), Lines.ALONE);
    }

    private static Script joined(List<Path> files) {
        var parts = files.stream().map(it -> new Part(name(it), text(it))).toList();
        if (parts.isEmpty()) throw new InvalidRegistry(ProblemCode.EMPTY_DOCUMENT, "*.yaml");
        return new Script(Part.joined(parts), number -> Part.line(parts, number));
    }

    private List<Path> files() {
        try (var all = Files.list(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(it -> name(it).matches("[^.].*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\p{Cntrl}", "?");
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(ConfigurationText.LARGEST + 1);
            if (bytes.length <= ConfigurationText.LARGEST) return new String(bytes, StandardCharsets.UTF_8);
            throw new InvalidRegistry(ProblemCode.TOO_LARGE, name(file), (ConfigurationText.LARGEST >> 20) + " MiB");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("registry " + file + " cannot be read", e);
    }

    @Override
    public String toString() {
        return "registry " + path;
    }
}
