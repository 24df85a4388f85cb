package org.qantara.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeedTest {
    @Test
    void thePublishedContractListsEveryDeedInItsOrder() throws IOException {
        var row = Files.readAllLines(Path.of("../../docs/evidence.md")).stream()
                .filter(line -> line.startsWith("| `deed` |"))
                .findFirst()
                .orElseThrow();

        var listed = Pattern.compile("`([A-Z_]+)`").matcher(row).results().map(it -> it.group(1));

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(Deed.values()).map(Enum::name).toList());
    }
}
