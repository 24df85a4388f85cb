package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.spi.FormatId;

class RegistryFileTest {
    private static final List<FormatId> FORMATS = List.of(new FormatId("tiny"), new FormatId("other"));
    private static final String SOUND = """
            {"partners":[
              {"id":"zav","name":{"ar":"زاف"},"format":"tiny","channel":{"type":"rest-push","url":"http://localhost:1/"}},
              {"id":"vdab","format":"tiny","channel":{"type":"soap-push","url":"https://vdab.example/in"}},
              {"id":"enabel","format":"other","channel":{"type":"mailbox-queue"}},
              {"id":"anapec","format":"tiny","channel":{"type":"mailbox-pull"}}],
             "agreements":[{"from":"anapec","to":"zav","record":"candidate","purpose":"job-placement",
              "validFrom":"2024-01-01","validUntil":"2028-12-31"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void partnersAndAgreementsAreRead() throws IOException {
        var registry = read(SOUND);

        assertThat(registry.partners()).hasSize(4);
        assertThat(registry.partner(new PartnerId("zav")).orElseThrow().names()).containsEntry("ar", "زاف");
        assertThat(registry.partner(new PartnerId("anapec")).orElseThrow().fetches())
                .isTrue();
        assertThat(registry.agreements().getFirst().purpose()).isEqualTo("job-placement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"other\"     | \"klingon\"  | partner enabel has the format klingon, which cannot be written here; there are: other, tiny",
                "mailbox-queue | carrier-pigeon | partners[2]/channel: Could not resolve type id 'carrier-pigeon'",
                "\"vdab\"      | \"zav\"      | the partner id zav is given twice",
                "\"id\":\"zav\"| \"id\":\"austria\" | an agreement names the unknown partner zav",
                "http://       | ftp://       | partner zav has a push channel without an http or https url",
                "\"id\":\"vdab\"|\"id\":\"V D\"| the partner id V D is not",
                "2028-12-31    | 2023-12-31   | an agreement ends before it begins",
                "2024-01-01    | someday      | the agreement from anapec to zav is wrong",
                "\"purpose\"   | \"porpoise\" | Unrecognized field \"porpoise\"",
                "candidate     | poem         | no such kind of record: poem",
                "]}            | ]            | line"
            })
    void whatIsWrongIsSaidInOneLine(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(SOUND.replace(right, wrong)))
                .isInstanceOf(InvalidRegistry.class)
                .message()
                .contains("registry.json: ")
                .contains(said);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> RegistryFile.read(folder.resolve("nowhere"), FORMATS))
                .hasMessageEndingWith("nowhere cannot be read");
    }

    private Registry read(String json) throws IOException {
        return RegistryFile.read(Files.writeString(folder.resolve("registry.json"), json), FORMATS);
    }
}
