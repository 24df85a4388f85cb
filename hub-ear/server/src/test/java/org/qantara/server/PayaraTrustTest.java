package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraTrustTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @Test
    void onlyAuthoritiesThatHaveExpiredAreDropped() throws Exception {
        var file = folder.resolve("cacerts.p12");
        authority(file, "gone", "2020/01/01 00:00:00", 365);
        authority(file, "good", "2020/01/01 00:00:00", 365 * 80);

        PayaraTrust.dropExpired(file);

        assertThat(aliases(file)).containsExactly("good");
    }

    @Test
    void aStoreOfGoodOnesStaysAsItIs() throws Exception {
        var file = folder.resolve("cacerts.p12");
        authority(file, "good", "2020/01/01 00:00:00", 365 * 80);
        var before = Files.readAllBytes(file);

        PayaraTrust.dropExpired(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void authority(Path file, String alias, String from, int days) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-startdate",
                from,
                "-validity",
                Integer.toString(days));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static List<String> aliases(Path file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return Collections.list(store.aliases());
    }
}
