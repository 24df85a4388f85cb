package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiImportsTest {

    @TempDir
    private Path glassfish;

    @Test
    void everyImportMayBeMissing() throws Exception {
        ApiImports.into(modules());

        try (var jar = new JarFile(bundle().toFile())) {
            var imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
            assertThat(imports.split(",", -1))
                    .hasSizeGreaterThan(100)
                    .allMatch(one -> one.matches("[a-z]+(\\.\\w+)+;resolution:=optional"));
            assertThat(jar.stream()).hasSize(1);
        }
    }

    @Test
    void aBundleThatIsThereStaysAsItIs() throws Exception {
        ApiImports.into(modules());
        var earlier = FileTime.fromMillis(0);
        Files.setLastModifiedTime(bundle(), earlier);

        ApiImports.into(glassfish);

        assertThat(Files.getLastModifiedTime(bundle())).isEqualTo(earlier);
    }

    @Test
    void anotherBundleIsReplaced() throws Exception {
        Files.writeString(modules().resolve("modules/qantara-api-imports.jar"), "older");

        ApiImports.into(glassfish);

        assertThat(Files.size(bundle())).isGreaterThan(100);
    }

    private Path modules() throws Exception {
        Files.createDirectories(glassfish.resolve("modules"));
        return glassfish;
    }

    private Path bundle() {
        return glassfish.resolve("modules/qantara-api-imports.jar");
    }
}
