package org.qantara.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipFile;

/** Payara's distribution, unpacked once. */
final class PayaraFiles {

    /** Services for transactions over SOAP: nobody needs them here, and Payara would offer them to anyone. */
    private static final String TRANSACTIONS_BY_SOAP = "glassfish/lib/install/applications/metro/wstx-services.war";

    private PayaraFiles() {}

    /** The folder {@code glassfish} of the distribution below {@code target}. */
    static Path unpacked(Path zip, Path target) throws IOException {
        var unpacked = target.resolve("payara7");
        if (!Files.exists(unpacked)) {
            var partial = target.resolve("partial");
            delete(partial);
            unpack(zip, partial);
            Files.move(partial.resolve("payara7"), unpacked);
        }
        Files.deleteIfExists(unpacked.resolve(TRANSACTIONS_BY_SOAP));
        return unpacked.resolve("glassfish");
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : archive.stream().toList()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive.getInputStream(entry), file);
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(PayaraFiles::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
