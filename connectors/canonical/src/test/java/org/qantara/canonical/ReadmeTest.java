package org.qantara.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Candidate;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Whoever begins with the candidate that the README has can go on from there. */
class ReadmeTest {
    private static final String INDENT = "    ";

    @Test
    void theLeastCandidateIsReadWithoutALoss() throws IOException {
        var least = Payload.json(least());

        Published.validate(least);
        assertThat(new QantaraJson().read(least)).isInstanceOfSatisfying(Translation.Done.class, done -> {
            assertThat((List<?>) done.losses()).isEmpty();
            assertThat(((Candidate) done.value()).person().names()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "given", "use", "script", "provenance", "format"})
    void nothingOfItCanBeLeftOut(String field) throws IOException {
        var without = least().replace("\"" + field + "\"", "\"another\"");

        assertThat(without).isNotEqualTo(least());
        assertThat(new QantaraJson().read(Payload.json(without))).isInstanceOf(Translation.Refused.class);
    }

    private static String least() throws IOException {
        try (var lines = Files.lines(Path.of("../../README.md"))) {
            return lines.dropWhile(line -> !line.contains("{\"candidate\":"))
                    .takeWhile(line -> line.startsWith(INDENT))
                    .collect(Collectors.joining("\n"));
        }
    }
}
