package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.EdECPrivateKey;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {

    @TempDir
    Path home;

    private Keystore keystore;

    @BeforeEach
    void aPlaceForIt() {
        keystore = new Keystore(home.resolve("safe/keystore.p12"), home.resolve("safe/keystore.p12.password"));
    }

    @Test
    void itHoldsKeysOfTheirOwn() throws IOException, GeneralSecurityException {
        keystore.make();

        var password = Files.readString(keystore.password()).toCharArray();
        var keys = KeyStore.getInstance(keystore.file().toFile(), password);
        assertThat(Collections.list(keys.aliases())).containsExactlyInAnyOrder("kek-1", "marks", "sign-1");
        assertThat(keys.getKey("kek-1", password).getEncoded())
                .hasSize(32)
                .isNotEqualTo(keys.getKey("marks", password).getEncoded());
        assertThat(keys.getKey("sign-1", password)).isInstanceOf(EdECPrivateKey.class);
    }

    @Test
    void itIsMadeOnce() throws IOException {
        keystore.make();
        var made = Files.readAllBytes(keystore.file());

        keystore.make();

        assertThat(Files.readAllBytes(keystore.file())).isEqualTo(made);
    }

    @Test
    void onlyTheOwnerReadsItAndItsPassword() throws IOException {
        keystore.make();

        for (var file : new Path[] {keystore.file(), keystore.password()})
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        try (var files = Files.list(keystore.file().getParent())) {
            assertThat(files).hasSize(2);
        }
    }
}
