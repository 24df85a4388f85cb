package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {

    private static final Pattern READ = Pattern.compile("\"(qantara\\.[a-z][a-z.-]*)\"");
    private static final Pattern DOCUMENTED =
            Pattern.compile("`(qantara\\.[a-z][a-z.-]*)[`=]|-D(qantara\\.[a-z][a-z.-]*)=");

    /** What the launcher tells the hub and its pools, whatever was given; and a property of exchanges. */
    private static final Set<String> TOLD = Set.of(
            "qantara.broker-settings",
            "qantara.broker-url",
            "qantara.broker-user",
            "qantara.broker-password",
            "qantara.broker-password-file",
            "qantara.db-url",
            "qantara.db-user",
            "qantara.db-password",
            "qantara.hold");

    /** Of the files the build made: their names are put together. */
    private static final Set<String> SHIPPED = Set.of("qantara.payara", "qantara.ear", "qantara.rar", "qantara.driver");

    @Test
    void whatIsReadIsKnownAndNothingElse() {
        var read = Stream.of("../hub", "../server", "../sandbox", "../broker")
                .flatMap(module -> found(Path.of(module, "src/main/java"), READ))
                .filter(name -> !TOLD.contains(name));

        assertThat(KnownSettings.all())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(read, SHIPPED.stream()).distinct().toList());
    }

    @Test
    void whatTheDocumentsNameIsKnown() {
        var documented =
                Stream.concat(found(Path.of("../../docs"), DOCUMENTED), found(Path.of("../../README.md"), DOCUMENTED));

        assertThat(documented)
                .contains("qantara.keystore", "qantara.portbase")
                .filteredOn(name -> !TOLD.contains(name))
                .isSubsetOf(KnownSettings.all());
    }

    @Test
    void aSlipIsRefusedWithTheSettingThatWasMeantInEachLanguage() {
        assertThatThrownBy(() -> KnownSettings.check(Set.of("qantara.home", "qantara.keystor")))
                .isInstanceOfSatisfying(UnusableSetting.class, slip -> {
                    assertThat(slip.reason()).isEqualTo(Unusable.UNKNOWN_SETTING);
                    assertThat(slip).hasMessage("qantara.keystor is not a setting. Did you mean qantara.keystore?");
                    assertThat(slip.in(Words.in(Settings.WORDS, "fr")))
                            .isEqualTo("qantara.keystor n’est pas un réglage. Pensiez-vous à qantara.keystore ?");
                    assertThat(slip.in(Words.in(Settings.WORDS, "ar")))
                            .contains("qantara.keystor ", "qantara.keystore", "إعدادا");
                });
        assertThatThrownBy(() -> KnownSettings.check(Set.of("qantara.drian"))).hasMessageContaining("qantara.drain?");
        assertThatThrownBy(() -> KnownSettings.check(Set.of("qantara.db-url"))).isInstanceOf(UnusableSetting.class);
        assertThatCode(() -> KnownSettings.check(KnownSettings.all())).doesNotThrowAnyException();
    }

    /** One by one, some would be forgotten. */
    @Test
    void theRunOfMavenHandsOnWhatItWasGivenWithoutNamingIt() throws IOException {
        var pom = Files.readString(Path.of("../sandbox/pom.xml"));

        assertThat(pom).contains("\"@${run.arguments}\"");
        assertThat(DOCUMENTED.matcher(pom).results().map(KnownSettingsTest::name))
                .containsExactly("qantara.home");
    }

    private static Stream<String> found(Path path, Pattern pattern) {
        try (var files = Files.walk(path)) {
            return files
                    .filter(it -> it.toString().matches(".*\\.(java|md)"))
                    .flatMap(it -> pattern.matcher(text(it)).results().map(KnownSettingsTest::name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
