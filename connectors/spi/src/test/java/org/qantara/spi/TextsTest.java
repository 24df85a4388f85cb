package org.qantara.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemIsExplainedInEveryLanguage(ProblemCode code) {
        var problem = Problem.of(code, "/somewhere", "FIRST", "SECOND");

        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.title(code, language)).isNotBlank();
            assertThat(Texts.detail(problem, language)).isNotBlank().doesNotContain("{", "}", "'");
        }
        assertThat(Texts.title(code, Texts.ARABIC)).matches(".*\\p{IsArabic}.*");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsToldInWordsOfEveryLanguage(Rule rule) {
        var problem = Problem.of(ProblemCode.INVALID_REQUEST, "/somewhere", rule, "SECOND", "THIRD", "FOURTH");

        for (var language : Texts.LANGUAGES)
            assertThat(Texts.detail(problem, language))
                    .doesNotContain(": " + rule.name() + ".", "{", "}", "'", "[", "–")
                    .endsWith(".")
                    .doesNotContain("..");
        assertThat(Texts.detail(problem, Texts.ARABIC)).matches(".*: .*\\p{IsArabic}.*|.*: .*(true|submission).*");
    }

    @Test
    void whatARuleMentionsStandsInItsWords() {
        var problem = Problem.of(ProblemCode.INVALID_VALUE, "/given", Rule.NOT_AFTER, "2026-11-23T16:04:10Z");

        assertThat(Texts.detail(problem, Locale.FRENCH))
                .isEqualTo("Attendu : une date et heure qui ne dépasse pas 2026-11-23T16:04:10Z.");
    }

    @Test
    void aReasonThatReadsLikeTheNameOfARuleStaysAsItIs() {
        var problem = Problem.of(ProblemCode.RECEIVER_REFUSED, "", "ONCE");

        assertThat(Texts.detail(problem, Locale.ENGLISH)).isEqualTo("Its reason: ONCE.");
    }

    @ParameterizedTest
    @EnumSource
    void everyLossIsExplainedInEveryLanguage(Loss.Reason reason) {
        for (var language : Texts.LANGUAGES)
            assertThat(Texts.of(reason, language)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar-MA,fr;q=0.8|ar",
                "fr-BE|fr",
                "de-DE,fr;q=0.5|fr",
                "de|en",
                "''|en",
                "?!|en",
                "en;q=0.1,ar;q=0.9|ar"
            })
    void theLanguageIsTheBestOfOursThatIsAskedFor(String header, String language) {
        assertThat(Texts.language(header)).isEqualTo(Locale.of(language));
    }

    @Test
    void theDetailsStandInTheText() {
        var problem = Problem.of(ProblemCode.TOO_LARGE, "", "10 MiB");

        assertThat(Texts.detail(problem, Locale.FRENCH)).contains("10 MiB");
    }

    @Test
    void administratorsAreToldWhatIsForThem() {
        for (var language : Texts.LANGUAGES) {
            assertTold(ProblemCode.UNAUTHENTICATED, "administration", language);
            assertTold(ProblemCode.NOT_FOUND, "submission", language);
        }
    }

    private static void assertTold(ProblemCode code, String which, Locale language) {
        assertThat(Texts.detail(Problem.of(code, "", which), language))
                .isNotBlank()
                .isNotEqualTo(Texts.detail(Problem.of(code, ""), language));
    }

    @Test
    void aDetailThatIsNotGivenLeavesNoHole() {
        var problem = Problem.of(ProblemCode.RECEIVER_REFUSED, "", "");

        assertThat(Texts.detail(problem, Locale.ENGLISH)).isEqualTo("Its reason: –.");
    }
}
