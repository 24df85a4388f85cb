package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource({
        "Secrétaire, windows-1252, 1",
        "Secrétaire à l’accueil, windows-1252, 2",
        "Électricien, ISO-8859-1, 1",
        "كهربائي في البناء, ISO-8859-1, 1",
        "كهربائي في البناء, windows-1256, 1",
    })
    void whatWasReadInAnotherEncodingIsMended(String text, String readAs, int times) {
        var damaged = text;
        for (int i = 0; i < times; i++)
            damaged = new String(damaged.getBytes(StandardCharsets.UTF_8), Charset.forName(readAs));

        assertThat(damaged).isNotEqualTo(text);
        assertThat(Mojibake.mended(damaged)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Soudeur", "Secrétaire", "CAFÉ»", "À 20°", "كهربائي في البناء؟", "Ã", "سائق 🚚", "????"})
    void whatWasNotIsLeft(String text) {
        assertThat(Mojibake.mended(text)).isEqualTo(text);
    }
}
