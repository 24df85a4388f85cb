package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    private final Properties given = new Properties();

    @BeforeEach
    void someFilesToRun() throws IOException {
        for (var name : new String[] {"payara", "ear", "rar", "driver"}) {
            given.setProperty(
                    "qantara." + name, Files.createFile(folder.resolve(name)).toString());
        }
    }

    @Test
    void nothingSaidMeansEverythingEmbeddedBelowTarget() {
        var settings = Settings.parse(given, Map.of());

        assertThat(settings.home()).isEqualTo(Path.of("target/run").toAbsolutePath());
        assertThat(settings.ports()).isEqualTo(Ports.usual());
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.ready()).isEqualTo("/api/v1/formats");
        assertThat(settings.partners()).isEqualTo(settings.home().resolve("partners.properties"));
        assertThat(settings.registry()).isEqualTo(settings.home().resolve("registry.json"));
        assertThat(settings.database()).isEqualTo(new Database.Embedded());
        assertThat(settings.queueing()).isEqualTo(new Queueing.Embedded());
    }

    @Test
    void thePublicAddressFollowsThePortBaseUntilItIsGiven() {
        given.setProperty("qantara.portbase", "20000");
        assertThat(Settings.parse(given, Map.of()).publicUrl()).hasToString("http://localhost:20080");

        given.setProperty("qantara.public-url", "https://hub.example/");
        assertThat(Settings.parse(given, Map.of()).publicUrl()).hasToString("https://hub.example");
    }

    @Test
    void theAdministratorsPasswordIsResetOnlyWhenAskedFor() {
        assertThat(Settings.parse(given, Map.of()).resetsAdmin()).isFalse();

        given.setProperty("qantara.reset-admin", "true");
        assertThat(Settings.parse(given, Map.of()).resetsAdmin()).isTrue();
    }

    @Test
    void anEmptySettingIsNone() {
        given.setProperty("qantara.portbase", "");

        assertThat(Settings.parse(given, Map.of()).ports()).isEqualTo(Ports.usual());
        assertThat(Settings.parse(given, Map.of()).more()).doesNotContainKey("qantara.portbase");
    }

    @Test
    void whatTheHubMayWantToKnowIsHandedOn() {
        given.setProperty("qantara.relay.sweep", "PT5S");
        given.setProperty("user.name", "x");

        assertThat(Settings.parse(given, Map.of()).more())
                .containsEntry("qantara.relay.sweep", "PT5S")
                .doesNotContainKey("user.name");
    }

    @Test
    void aDatabaseAndABrokerInTheEnvironmentAreUsed() {
        var settings = Settings.parse(
                given,
                Map.of(
                        "QANTARA_DB_URL", "jdbc:postgresql://db.example/hub",
                        "QANTARA_DB_USER", "u",
                        "QANTARA_DB_PASSWORD", "secret-of-db",
                        "QANTARA_BROKER_URL", "(tcp://one:61616,tcp://two:61616)?ha=true",
                        "QANTARA_BROKER_USER", "b",
                        "QANTARA_BROKER_PASSWORD", "secret-of-broker"));

        assertThat(settings.database())
                .isEqualTo(new Database.External("jdbc:postgresql://db.example/hub", "u", "secret-of-db"));
        assertThat(settings.queueing())
                .isEqualTo(new Queueing.External("(tcp://one:61616,tcp://two:61616)?ha=true", "b", "secret-of-broker"));
        assertThat(settings.toString()).doesNotContain("secret-of-db", "secret-of-broker");
    }

    @Test
    void aBadSettingIsNamedInOneLine() {
        assertBad("qantara.portbase", "many", "qantara.portbase is not a number: many");
        assertBad(
                "qantara.public-url", "hub.example", "qantara.public-url is not an http or https address: hub.example");
        assertBad("qantara.heap", "lots", "qantara.heap is not a size such as 900m or 2g: lots");
        assertBad("qantara.drain", "20s", "qantara.drain is not a duration such as PT20S: 20s");
        assertBad("qantara.drain", "PT-1S", "qantara.drain is not a duration such as PT20S: PT-1S");
        assertBad("qantara.ear", "/no/ear", "no file /no/ear: run 'mvn verify' first or set qantara.ear");
    }

    @Test
    void halfADatabaseIsRefused() {
        assertThatThrownBy(() -> Settings.parse(
                        given, Map.of("QANTARA_DB_URL", "jdbc:postgresql://db.example/hub", "QANTARA_DB_USER", "u")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("QANTARA_DB_PASSWORD is missing");
    }

    private void assertBad(String name, String value, String message) {
        var bad = new Properties();
        bad.putAll(given);
        bad.setProperty(name, value);

        assertThatThrownBy(() -> Settings.parse(bad, Map.of()))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage(message);
    }
}
