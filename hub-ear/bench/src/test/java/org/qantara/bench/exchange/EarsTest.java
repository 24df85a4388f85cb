package org.qantara.bench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarsTest {

    @TempDir
    Path folder;

    @Test
    void anEarIsFoundInTheCloneItWasBuiltIn() throws IOException {
        var target = Files.createDirectories(folder.resolve("hub-ear/ear/target"));
        var ear = Files.createFile(target.resolve("ear-1.ear"));

        assertThat(Ears.in(folder)).isEqualTo(ear);
        assertThat(Ears.in(target)).isEqualTo(ear);
        assertThat(Ears.in(ear)).isEqualTo(ear);
    }

    @Test
    void whetherItKnowsFieldsStandsAmongItsMigrations() throws IOException {
        var before = ear("before.ear", "WEB-INF/classes/db/migration/V4__plain_bytes.sql");
        var after = ear("after.ear", "WEB-INF/classes/db/migration/V10__terms.sql");

        assertThat(Ears.knowFields(before)).isFalse();
        assertThat(Ears.knowFields(after)).isTrue();
    }

    private Path ear(String name, String inTheWar) throws IOException {
        return Files.write(folder.resolve(name), zip("hub.war", zip(inTheWar, new byte[] {1})));
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("lib/other.jar"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
