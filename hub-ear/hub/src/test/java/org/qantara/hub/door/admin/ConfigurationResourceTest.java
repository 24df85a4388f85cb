package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.CLOCK;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.MemoryVersions;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Versions;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;

class ConfigurationResourceTest {
    private static final String TEXT = """
            partners:
              - {id: anapec, format: tiny, channel: {type: mailbox-pull}}
              - {id: zav, format: tiny, channel: {type: mailbox-pull}}
            agreements:
              - {id: one, from: anapec, to: zav, record: candidate, purpose: job, validFrom: 2026-01-01,
                 validUntil: 2026-12-31}
            """;

    private final Configuring configuring = new Configuring(
            new MemoryVersions(),
            new ConfigurationText(List.of(new FormatId("tiny"))),
            _ -> Map.of("one", ProblemCode.NO_LEGAL_GROUND),
            new Registry(),
            List.of(),
            CLOCK);
    private final ConfigurationResource resource = new ConfigurationResource(configuring);

    @Test
    void whatNothingWillGoByStandsBehindTheDifferenceInTheLanguageAskedFor() {
        configuring.apply("r", TEXT);
        configuring.load();

        var lines = resource.lines(TEXT, Locale.FRENCH);

        assertThat(lines)
                .containsExactly(
                        "=", "! line 5, /agreements/0, one: NO_LEGAL_GROUND: L’accord n’indique aucune base légale.");
    }

    @Test
    void whatWasGivenInJsonIsSaidToBeJson() {
        assertThat(ConfigurationResource.type("{\"partners\": []}")).isEqualTo("application/json");
        assertThat(ConfigurationResource.type(TEXT)).startsWith("application/yaml");
        assertThat(ConfigurationResource.type("{partners: []}")).startsWith("application/yaml");
        assertThat(ConfigurationResource.type("[1]\n---\n[2]")).startsWith("application/yaml");
    }

    @Test
    void aVersionSaysWhoGaveItAsActsDoAndOfAFileOnlyItsName() {
        assertThat(VersionJson.of(version("salma", Versions.Origin.DOOR))
                        .path("actor")
                        .asText())
                .isEqualTo("user:salma");
        assertThat(VersionJson.of(version("/srv/qantara/registry.json", Versions.Origin.FILE))
                        .path("actor")
                        .asText())
                .isEqualTo("registry.json");
    }

    private static Versions.Version version(String actor, Versions.Origin origin) {
        return new Versions.Version(1, CLOCK.instant(), actor, origin, "", "");
    }
}
