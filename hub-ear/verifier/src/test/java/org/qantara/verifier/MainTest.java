package org.qantara.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
    private static final int NOTHING_TO_VERIFY = 2;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsNotTakenForOneThatWasChanged() {
        assertThat(run(folder.resolve("missing.zip").toString())).isEqualTo(NOTHING_TO_VERIFY);
        assertThat(printed()).contains("missing.zip cannot be read", "est illisible", "تتعذّر قراءته");
    }

    @Test
    void norIsAFolderWithoutAManifest() throws Exception {
        Files.writeString(folder.resolve("acts.txt"), "");

        assertThat(run(folder.toString())).isEqualTo(NOTHING_TO_VERIFY);
    }

    @Test
    void norAMissingKeySet() throws Exception {
        var bundle = Files.write(folder.resolve("bundle.zip"), new byte[1]);

        assertThat(run(bundle.toString(), folder.resolve("jwks.json").toString()))
                .isEqualTo(NOTHING_TO_VERIFY);
        assertThat(printed()).contains("jwks.json cannot be read");
    }

    @Test
    void whoAsksForNothingIsToldHowToAsk() {
        assertThat(run()).isEqualTo(NOTHING_TO_VERIFY);
        assertThat(printed()).contains("java -jar verifier.jar <bundle.zip", "paquet.zip", "الحزمة.zip");
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingHasWordsInEachLanguage(Finding.Kind kind) {
        var finding = Finding.of(kind, "one", "two");

        var words = Words.LANGUAGES.stream().map(finding::in).distinct().toList();

        assertThat(words).hasSameSizeAs(Words.LANGUAGES).noneMatch(text -> text.contains("{"));
        assertThat(finding.in(Locale.GERMAN)).isEqualTo(finding.in(Locale.ENGLISH));
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), new PrintStream(printed, true, UTF_8));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }
}
