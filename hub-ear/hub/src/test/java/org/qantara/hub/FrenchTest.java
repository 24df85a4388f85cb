package org.qantara.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchTest {
    @Test
    void peopleReadNoTypewriterApostrophe() throws IOException {
        var texts = texts();

        assertThat(texts).hasSizeGreaterThan(5);
        for (var text : texts)
            assertThat(Files.readString(text)).as(text.toString()).doesNotContain("'");
    }

    private static List<Path> texts() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*[_-]fr\\.(properties|txt)"))
                    .toList();
        }
    }
}
