package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesAsDocumentsWriteThemTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "MA, MA",
                "ma, MA",
                "MAR, MA",
                "UK, GB",
                "uk, GB",
                "GB, GB",
                "EL, GR",
                "http://publications.europa.eu/resource/authority/country/DEU, DE",
                "ZZ, none",
                "'', none"
            })
    void aCountryIsTwoLettersOfIso(String written, String code) {
        assertThat(Countries.code(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "fr, fr",
                "FR, fr",
                "fre, fr",
                "fra, fr",
                "ara, ar",
                "ger, de",
                "deu, de",
                "http://publications.europa.eu/resource/authority/language/FRA, fr",
                "fr-MA, fr",
                "zh_Hant, zh",
                "zgh, zgh",
                "ary, ary",
                "grc, grc",
                "ber, ber",
                "iw, he",
                "he, he",
                "id, id",
                "qqx, none",
                "9ab, none",
                "English, none",
                "'', none"
            })
    void aLanguageIsTwoLettersOrElseThreeOfIso(String written, String code) {
        assertThat(Languages.code(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"fr, false", "fr-MA, true", "http://publications.europa.eu/resource/authority/language/FRA, false"})
    void aTagWithARegionSaysMore(String written, boolean more) {
        assertThat(Languages.saysMore(written)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "J, J",
                "j, J",
                "B9.1.0, 09.10",
                "78.10.0, 78.10",
                "78.10, 78.10",
                "78, 78",
                "C10.1, 10.1",
                "4711D, 47.11",
                "4711, 47.11",
                "Z, none",
                "Q8x, none",
                "Health, none",
                "'', none"
            })
    void anActivityIsASectionOrDigitsWithADot(String written, String code) {
        assertThat(Nace.code(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "4711D, true",
        "47.11.3, true",
        "6201Z, false",
        "78.10.0, false",
        "4711, false",
        "B9.1.0, false",
        "J, false"
    })
    void aNationalSubclassSaysMoreThanItsClass(String written, boolean more) {
        assertThat(Nace.saysMore(written)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "J, J",
                "01.11, A",
                "09.10, B",
                "43.21, F",
                "78.10, N",
                "84, O",
                "86.10, Q",
                "99, U",
                "04, none",
                "00, none"
            })
    void anActivityBelongsToASection(String written, String section) {
        assertThat(Nace.section(written)).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "8, 8",
                "EQF-5, 5",
                "EQF 5, 5",
                "eqf5, 5",
                "http://data.europa.eu/snb/eqf/6, 6",
                "9, none",
                "18, none",
                "ISCED 5, none",
                "'', none"
            })
    void aLevelIsOneDigit(String written, String level) {
        assertThat(Eqf.level(written)).isEqualTo(level);
    }
}
