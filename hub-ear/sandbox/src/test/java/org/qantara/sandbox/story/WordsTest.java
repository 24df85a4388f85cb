package org.qantara.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.server.Words;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%s");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void everyLanguageSaysTheSameThingsWithTheSameGaps(String language) throws Exception {
        var english = words("en");

        var other = words(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allMatch(key -> gaps(english.getProperty(key)) == gaps(other.getProperty(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void everySceneHasATitle(String language) {
        var words = Words.in(Telling.WORDS, language);

        assertThat(Scenes.all()).allMatch(scene -> words.has("scene." + scene.name()));
    }

    private static long gaps(String text) {
        return PLACE.matcher(text).results().count();
    }

    private static Properties words(String language) throws Exception {
        var words = new Properties();
        try (var in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
