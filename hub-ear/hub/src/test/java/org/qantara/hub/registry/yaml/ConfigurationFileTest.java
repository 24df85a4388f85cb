package org.qantara.hub.registry.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.Partners;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.hub.registry.MemoryVersions;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Review;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;

class ConfigurationFileTest {
    private static final String ZAV = """
            # who gets work
            partners:
            - id: zav # زاف
              format: tiny
              channel: {type: mailbox-pull}
            """;
    private static final String ANAPEC = "{\"partners\": [\n\t{\"id\": \"anapec\", \"format\": \"tiny\","
            + " \"channel\": {\"type\": \"mailbox-pull\"}}]}";
    private static final String PLACEMENT = """
            agreements:
            - {from: anapec, to: zav, record: candidate, purpose: job-placement,
               validFrom: 2024-01-01, validUntil: 2028-12-31}
            """;

    private final ConfigurationText notation = new ConfigurationText(List.of(new FormatId("tiny")));
    private final MemoryVersions versions = new MemoryVersions();
    private final Registry registry = new Registry();
    private final Configuring configuring =
            new Configuring(versions, notation, Review.NONE, registry, List.of(), Partners.CLOCK);

    @TempDir
    private Path folder;

    @Test
    void theFilesOfAFolderAreOneWholeInTheOrderOfTheirNames() throws IOException {
        write("30-anapec.json", ANAPEC);
        write("20-zav.yml", ZAV);
        write("10-agreements.yaml", PLACEMENT);
        write(".hidden.yaml", "nonsense: true");
        write("README.md", "# who is who");

        var whole = whole();

        assertThat(whole.partners()).extracting(it -> it.id().value()).containsExactly("zav", "anapec");
        assertThat(whole.agreements()).hasSize(1);
    }

    @Test
    void whatIsWrongInAFileIsSaidWithItsNameAndLine() throws IOException {
        write("a.yaml", ZAV);
        write("b.yaml", PLACEMENT.replace("job-placement", "'job placement'"));

        assertThatThrownBy(this::apply)
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining(folder + ": b.yaml, line 2, /agreements/0/from: ");

        write("b.yaml", ANAPEC);
        write("c.yaml", PLACEMENT.replace("job-placement", "'job placement'"));
        assertThatThrownBy(this::apply).hasMessageContaining(": c.yaml, line 2, /agreements/0/purpose: ");

        write("c.yaml", "agreements: [\n");
        assertThatThrownBy(this::apply).hasMessageContaining(": c.yaml, line ");
    }

    @Test
    void whatTwoFilesSayIsSaidWithBothPlaces() throws IOException {
        write("a.yaml", ZAV);
        write("b.yaml", "\n\n" + ZAV);

        assertThatThrownBy(this::apply)
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining(": b.yaml, line 5, /partners/0 (a.yaml, line 3, /partners/0): ");
    }

    @Test
    void theStatusOfAPartnerIsChangedWhereItStandsAndAllElseStays() throws IOException {
        write("a.yaml", ANAPEC);
        write("b.yaml", ZAV);
        apply();

        configuring.change(new PartnerId("zav"), Status.SUSPENDED, "admin", "");

        assertThat(configuring.newest().orElseThrow().text())
                .contains(
                        "--- # a.yaml\n",
                        "--- # b.yaml\n" + ZAV.replace("id: zav #", "id: zav\n  status: suspended #"));
        assertThat(registry.exchanges(new PartnerId("anapec"))).isTrue();
        assertThat(registry.exchanges(new PartnerId("zav"))).isFalse();
    }

    @Test
    void aFolderThatHasNotChangedUndoesNothingAndOneMoreFileIsTheNextVersion() throws IOException {
        write("a.yaml", ZAV);
        apply();
        apply();
        assertThat(versions.newest()).isEqualTo(1);

        write("b.yaml", ANAPEC);
        apply();
        assertThat(versions.newest()).isEqualTo(2);
    }

    @Test
    void aFolderWithNothingInItAndAFileThatIsTooLargeAreRefused() throws IOException {
        assertThatThrownBy(this::apply).isInstanceOf(InvalidRegistry.class).hasMessageStartingWith("*.yaml");

        write("huge.yaml", "# " + "x".repeat(5 << 20));
        assertThatThrownBy(this::apply).isInstanceOf(InvalidRegistry.class).hasMessageStartingWith("huge.yaml");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Configuration whole() {
        return notation.read(new ConfigurationFile(folder).read().text());
    }

    private void apply() {
        var file = new ConfigurationFile(folder);
        var script = file.read();
        configuring.apply(file.toString(), script.text(), script.lines());
        configuring.load();
    }
}
