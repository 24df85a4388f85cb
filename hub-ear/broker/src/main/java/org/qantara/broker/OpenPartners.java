package org.qantara.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The partners that may log in now, from a file with an id a line that the hub writes and that is read again when it has
 * changed. As long as there is no file everyone with a secret may.
 */
final class OpenPartners {

    private final Path file;
    private Read last = new Read(null, Set.of());

    OpenPartners(Path file) {
        this.file = file;
    }

    synchronized boolean contains(String id) {
        try {
            var stamp = stamp();
            if (stamp.isPresent() && !stamp.get().equals(last.stamp)) {
                last = new Read(stamp.get(), read());
            }
            return stamp.isEmpty() || last.ids.contains(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Stamp> stamp() throws IOException {
        return Files.exists(file)
                ? Optional.of(new Stamp(Files.getLastModifiedTime(file), Files.size(file)))
                : Optional.empty();
    }

    private Set<String> read() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Stamp(FileTime changed, long size) {}

    private record Read(Stamp stamp, Set<String> ids) {}
}
