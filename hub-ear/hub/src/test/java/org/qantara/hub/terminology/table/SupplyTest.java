package org.qantara.hub.terminology.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.terminology.Contents;
import org.qantara.hub.terminology.Thesaurus;
import org.qantara.hub.terminology.Thesaurus.Version;

/** What a hub knows before anybody has told it anything. */
class SupplyTest {
    private static final Version ISCO = new Version("isco-08", "2008");

    @TempDir
    Path folder;

    @Test
    void everythingInTheStarterSetHasANameInArabicFrenchAndEnglish() {
        var starter = Supply.starter().contents();

        assertThat(starter).hasSize(5);
        starter.forEach((version, table) -> assertThat(table.concepts().values())
                .isNotEmpty()
                .allSatisfy(concept -> {
                    assertThat(concept.labels())
                            .as(version + " " + concept.code())
                            .containsKeys("ar", "fr", "en");
                    assertThat(concept.labels().get("ar")).matches(".*\\p{IsArabic}.*");
                }));
    }

    @Test
    void itsMappingsLeadToWhatItHas() {
        var starter = Supply.starter().contents();
        var terms = new Thesaurus(starter);

        for (var table : starter.values())
            assertThat(terms.unknownTargets(table)).isEmpty();
        assertThat(terms.translate(
                        terms.find("rome", Optional.empty(), "F1602")
                                .orElseThrow()
                                .id(),
                        "kldb-2010",
                        Optional.empty()))
                .extracting(it -> it.end().code())
                .containsExactly("26212");
    }

    @Test
    void itHasTheOccupationsOfItsSectors() {
        var groups = Supply.starter().contents().get(ISCO).concepts().keySet().stream()
                .filter(it -> it.length() == 4)
                .count();

        assertThat(groups).isBetween(60L, 120L);
    }

    @Test
    void aFolderAddsToItAndAFileThatCannotBeUsedIsPassedOver() throws IOException {
        Files.writeString(
                folder.resolve("isco-08@2008@de.csv"), "conceptUri,code,preferredLabel\nu,7411,Bauelektriker\n");
        Files.writeString(folder.resolve("ofppt-track@v2.csv"), "code;ar\nBTP_ELB_T;كهرباء البناء\n");
        Files.writeString(folder.resolve("rome@4.0.csv"), "code;fr\nwrong;x\n");
        Files.writeString(folder.resolve("without a version.csv"), "code;fr\nx;x\n");

        var all = Supply.of(folder).contents();

        assertThat(all).hasSize(6).doesNotContainKey(new Version("rome", "4.0"));
        assertThat(label(all.get(ISCO), "7411", "de")).contains("Bauelektriker");
        assertThat(label(all.get(ISCO), "7411", "ar")).isPresent();
        assertThat(label(all.get(new Version("ofppt-track", "2")), "BTP_ELB_T", "ar"))
                .contains("كهرباء البناء");
    }

    private static Optional<String> label(Contents contents, String code, String language) {
        return Optional.ofNullable(contents.concepts().get(code).labels().get(language));
    }
}
