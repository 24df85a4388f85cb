package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    Path home;

    @Test
    void whatIsNotGivenIsMadeOnceAndKept() throws Exception {
        var first = Tls.in(settings(Map.of()));
        var made = certificate(first);
        var again = Tls.in(settings(Map.of()));

        assertThat(again).isEqualTo(first);
        assertThat(certificate(again)).isEqualTo(made);
        assertThat(made.getSubjectAlternativeNames()).contains(List.of(2, "localhost"), List.of(2, "hub.example"));
        made.verify(trusted(first).getPublicKey());
        for (var file : List.of(first.keystore(), first.passwordFile(), first.trust(), home.resolve("tls/ca.p12"))) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whatIsGivenIsUsed() throws Exception {
        var other = Tls.in(settings(Map.of()));
        var given = Map.of(
                "qantara.tls-keystore",
                other.keystore().toString(),
                "qantara.tls-password-file",
                other.passwordFile().toString(),
                "qantara.partner-ca",
                other.partnerCa().toString(),
                "qantara.home",
                home.resolve("second").toString());

        var tls = Tls.in(settings(given));

        assertThat(tls.keystore()).isEqualTo(other.keystore());
        assertThat(trusted(tls)).isEqualTo(trusted(other));
        assertThat(home.resolve("second/tls/ca.p12")).doesNotExist();
    }

    @Test
    void whatIsGivenAndNotThereStopsTheStart() {
        assertThatThrownBy(() -> Tls.in(settings(Map.of("qantara.partner-ca", "/nowhere/ca.pem"))))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("qantara.partner-ca cannot be read: /nowhere/ca.pem");
    }

    private Settings settings(Map<String, String> given) throws IOException {
        var properties = new Properties();
        properties.put("qantara.home", home.toString());
        properties.put("qantara.public-url", "https://hub.example");
        properties.putAll(given);
        var settings = Settings.parse(properties, Map.of());
        Files.createDirectories(settings.home());
        return settings;
    }

    private static X509Certificate certificate(Tls tls) throws Exception {
        return (X509Certificate) open(tls, tls.keystore()).getCertificate(tls.alias());
    }

    private static X509Certificate trusted(Tls tls) throws Exception {
        return (X509Certificate) open(tls, tls.trust()).getCertificate("partners-0");
    }

    private static KeyStore open(Tls tls, Path file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, tls.password().toCharArray());
        }
        return store;
    }
}
