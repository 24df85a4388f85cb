package org.qantara.bench.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** EARs that were built before. */
final class Ears {

    /** Since when agreements name fields. */
    private static final String FIELDS = "db/migration/V10__terms.sql";

    private Ears() {}

    /** The file itself, or the only EAR in this folder, or in {@code hub-ear/ear/target} of this clone. */
    static Path in(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return place;
        }
        var built = place.resolve("hub-ear/ear/target");
        try (var files = Files.list(Files.isDirectory(built) ? built : place)) {
            return files.filter(file -> file.toString().endsWith(".ear"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no EAR in " + place));
        }
    }

    /** Whether the hub in it reads agreements that name fields; if not, it refuses to start with them. */
    static boolean knowFields(Path ear) throws IOException {
        try (var in = Files.newInputStream(ear)) {
            return holds(in);
        }
    }

    private static boolean holds(InputStream archive) throws IOException {
        var in = new ZipInputStream(archive);
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().endsWith(FIELDS) || entry.getName().endsWith(".war") && holds(in)) {
                return true;
            }
        }
        return false;
    }
}
