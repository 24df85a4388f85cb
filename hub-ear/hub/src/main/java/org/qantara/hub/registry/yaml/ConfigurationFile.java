package org.qantara.hub.registry.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration as a file in UTF-8. */
public record ConfigurationFile(Path path) {
    public boolean isThere() {
        return Files.exists(path);
    }

    /** @throws UncheckedIOException with one line that names the file */
    public String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("registry " + path + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "registry " + path;
    }
}
