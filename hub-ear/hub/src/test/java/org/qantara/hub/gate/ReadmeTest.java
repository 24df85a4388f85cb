package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ZAV;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.model.RecordType;
import org.qantara.spi.FormatId;

/** Whoever begins with the configuration that the README has can send something by it. */
class ReadmeTest {
    private static final String INDENT = "    ";

    @Test
    void theSampleLetsARecordThrough() throws IOException {
        var sample = sample();
        var gate = new Gate(new Registry(sample.partners(), sample.agreements()), CLOCK);
        var wanted = new Route(ANAPEC, RecordType.CANDIDATE, Optional.empty(), List.of());

        var admission = gate.admit(wanted, ReleaseTest.named("Salma", "Idrissi").done());

        assertThat(admission)
                .isInstanceOfSatisfying(
                        Admission.Granted.class,
                        granted ->
                                assertThat(granted.to()).extracting(Partner::id).containsExactly(ZAV));
    }

    @Test
    void nothingInTheSampleIsWarnedOf() throws IOException {
        assertThat(new Outlook(CLOCK).of(sample())).isEmpty();
    }

    private static Configuration sample() throws IOException {
        var formats = List.of(new FormatId("eures-candidate"), new FormatId("europass-xml"));
        try (var lines = Files.lines(Path.of("../../README.md"))) {
            var text = lines.dropWhile(line -> !line.equals(INDENT + "{"))
                    .takeWhile(line -> line.startsWith(INDENT))
                    .collect(Collectors.joining("\n"));
            return new ConfigurationText(formats).read(text);
        }
    }
}
