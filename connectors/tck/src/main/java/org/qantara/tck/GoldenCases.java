package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qantara.spi.Reads;

/**
 * Examples whose results have been read by a human and found right. Each is a folder whose name is the sentence it
 * proves, with {@code given.xml}, {@code .json} or {@code .csv}, and {@code then.json}: the record and its losses, or the
 * problem; if the connector also writes, what the record becomes again, in {@code written.xml} or {@code .json} on many
 * lines, with the losses of that.
 *
 * <p>{@code -Dgolden=accept} writes what is seen instead of comparing it. Read the difference before committing it. It
 * is refused where {@code CI} is set.
 */
public interface GoldenCases {
    Reads connector();

    /** Where the cases are, from the folder of the module. */
    default Path goldenFolder() {
        return Path.of("src/test/resources/golden");
    }

    @TestFactory
    default Stream<DynamicTest> goldenCases() throws IOException {
        boolean accept = "accept".equals(System.getProperty("golden"));
        assertThat(accept && System.getenv("CI") != null)
                .as("golden cases are accepted by people, not by CI")
                .isFalse();
        return folders().stream()
                .map(folder -> new GoldenCase(folder, connector()))
                .map(golden -> dynamicTest(golden.sentence(), accept ? golden::accept : golden::check));
    }

    private List<Path> folders() throws IOException {
        try (var found = Files.list(goldenFolder())) {
            var folders = found.filter(Files::isDirectory).sorted().toList();
            assertThat(folders).as("golden cases").isNotEmpty();
            return folders;
        }
    }
}
