package org.qantara.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Connector;
import org.qantara.spi.Figures;

class SdmxCsvTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 8);
    private static final Figures.Structure FLOW = new Figures.Structure("QANTARA", "DF_CASES", "1.0");

    @Test
    void everyFigureIsARowWithItsDataflow() throws IOException {
        isGolden(
                "every-figure-is-a-row-with-its-dataflow",
                table(row("thamm-ma-de", "_T", 43, "A", "F"), row("thamm-ma-de", "F", 20, "A", "F")));
    }

    @Test
    void whatIsNotSaidHasNoValueAndSaysThatItIsConfidential() throws IOException {
        isGolden("what-is-not-said-has-no-value", table(row("thamm-ma-de", "M", -1, "Q", "C")));
    }

    @Test
    void commasQuotesAndArabicStayInTheirField() throws IOException {
        isGolden("commas-quotes-and-arabic-stay-in-their-field", table(row("جهة الشرق, \"وجدة\"", "_T", 0, "A", "F")));
    }

    @Test
    void aTableOfNothingIsItsHeader() throws IOException {
        isGolden("a-table-of-nothing-is-its-header", table());
    }

    @Test
    void whatIsNoTableCannotBeMade() {
        assertThatThrownBy(() -> table(row("a", "F", 1, "A", "F"), row("a", "F", 2, "A", "F")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figures(FLOW, List.of("SEX, AGE"), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figures(
                        FLOW,
                        List.of("SEX"),
                        List.of(),
                        List.of(new Figures.Row(List.of(), DAY, OptionalLong.of(1), List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row(" ", "F", 1, "A", "F")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figures.Structure("QANTARA", "DF", "latest"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsFound() {
        assertThat(ServiceLoader.load(Connector.class))
                .anySatisfy(it -> assertThat(it).isInstanceOf(SdmxCsv.class));
        assertThat(new SdmxCsv().recordTypes()).isEmpty();
    }

    private static Figures table(Figures.Row... rows) {
        return new Figures(FLOW, List.of("CORRIDOR", "SEX"), List.of("OBS_STATUS", "CONF_STATUS"), List.of(rows));
    }

    /** @param count none if less than nothing */
    private static Figures.Row row(String corridor, String sex, long count, String status, String confidentiality) {
        return new Figures.Row(
                List.of(corridor, sex),
                DAY,
                count < 0 ? OptionalLong.empty() : OptionalLong.of(count),
                List.of(status, confidentiality));
    }

    /** {@code -Dgolden=accept} writes what is then to be read by a human. */
    private static void isGolden(String sentence, Figures figures) throws IOException {
        var file = GOLDEN.resolve(sentence).resolve("written.csv");
        var written = new SdmxCsv().write(figures).text();
        if ("accept".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }
}
