package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%s");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void everyLanguageSaysTheSameThingsWithTheSameGaps(String language) throws IOException {
        var english = words("en");

        var other = words(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allMatch(key -> gaps(english.getProperty(key)) == gaps(other.getProperty(key)));
    }

    @Test
    void everyReasonNotToStartHasItsText() {
        var words = Words.in(Settings.WORDS, "en");

        assertThat(Arrays.stream(Unusable.values())).allMatch(reason -> words.has("unusable." + reason));
    }

    @Test
    void anotherLanguageIsToldInEnglish() {
        assertThat(Words.in(Settings.WORDS, "pt").language()).isEqualTo("en");
    }

    @Test
    void theLanguageIsTheOneGiven() {
        var given = new Properties();
        given.setProperty("qantara.language", "ar");

        assertThat(Settings.words(given).language()).isEqualTo("ar");
    }

    @Test
    void progressIsToldInTheLanguageOfTheWords() {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        Progress.on(out, Words.in(Settings.WORDS, "fr")).say("postgres.up", 5433);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("s  PostgreSQL fonctionne sur le port 5433\n");
    }

    private static long gaps(String text) {
        return PLACE.matcher(text).results().count();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
