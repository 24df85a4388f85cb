package org.qantara.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.journal.TestDatabase;

/** The keys that are not in the database. */
class KeyringTest {
    private static final byte[] TEXT = "سلمى".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = {1};
    private static final byte[] THERE = {2};

    private final UUID subject = new UUID(7, 8);
    private final SubjectKey key = SubjectKey.fresh();

    @TempDir
    Path home;

    @BeforeEach
    void aDatabaseThatKnowsNoKeys() throws Exception {
        try (var connection = TestDatabase.running().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate keyring");
        }
    }

    @Test
    void whatIsSealedOpensWithItsKeyAtItsPlaceOnly() {
        var sealed = key.seal(TEXT, HERE, 3);

        assertThat(key.open(sealed, HERE, 3)).isEqualTo(TEXT);
        assertThatThrownBy(() -> key.open(sealed, THERE, 3)).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> SubjectKey.fresh().open(sealed, HERE, 3)).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> key.open(new byte[5], HERE, 3)).isInstanceOf(Unsealable.class);
    }

    @Test
    void theSameTextIsNeverSealedToTheSameBytes() {
        assertThat(key.seal(TEXT, HERE, 0)).isNotEqualTo(key.seal(TEXT, HERE, 0));
    }

    @Test
    void aWrappedKeyIsOfOneSubject() {
        var wrapped = Keys.KEYRING.wrap(subject, key);

        assertThat(Keys.KEYRING.unwrap(subject, wrapped).bytes()).isEqualTo(key.bytes());
        assertThatThrownBy(() -> Keys.KEYRING.unwrap(new UUID(7, 9), wrapped)).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> Keys.ring(5, 2).unwrap(subject, wrapped)).isInstanceOf(Unsealable.class);
    }

    @Test
    void theNewestKeyWrapsAndTheOlderStillUnwraps() {
        var before = Keys.KEYRING.wrap(subject, key);

        var rotated = Keys.rotated();
        var after = rotated.wrap(subject, key);

        assertThat(rotated.unwrap(subject, before).bytes()).isEqualTo(key.bytes());
        assertThat(rotated.isOfTheNewest(before)).isFalse();
        assertThat(rotated.isOfTheNewest(after)).isTrue();
        assertThatThrownBy(() -> Keys.KEYRING.unwrap(subject, after)).isInstanceOf(Unsealable.class);
    }

    @Test
    void aKeystoreIsReadWithEachOfItsVersions() throws Exception {
        keystore("kek-1", "kek-12", "marks");

        var keyring = KeystoreFile.read(home.resolve("keys.p12"), home.resolve("password"));

        assertThat(keyring.proofs()).containsOnlyKeys("kek-1", "kek-12", "marks");
    }

    @Test
    void aKeystoreThatLacksAKeyOrHasAnotherPasswordIsSaidInOneLine() throws Exception {
        keystore("kek-1");
        assertThatThrownBy(() -> KeystoreFile.read(home.resolve("keys.p12"), home.resolve("password")))
                .hasMessageContaining("kek-1 and marks");

        Files.writeString(home.resolve("password"), "another");
        assertThatThrownBy(() -> KeystoreFile.read(home.resolve("keys.p12"), home.resolve("password")))
                .hasMessageStartingWith("qantara.keystore cannot be read");
    }

    @Test
    void aDatabaseKnowsItsKeystoreAgain() {
        var source = TestDatabase.running().dataSource();

        KeyringProof.check(source, Keys.KEYRING);
        KeyringProof.check(source, Keys.KEYRING);

        assertThatThrownBy(() -> KeyringProof.check(source, Keys.ring(1, 9))).hasMessageContaining("key marks");
        assertThatThrownBy(() -> KeyringProof.check(source, Keys.ring(4, 2))).hasMessageContaining("key kek-1");
        KeyringProof.check(source, Keys.rotated());
        assertThatThrownBy(() -> KeyringProof.check(source, Keys.KEYRING)).hasMessageContaining("key kek-3");
    }

    private void keystore(String... aliases) throws IOException, GeneralSecurityException {
        var password = "a word".toCharArray();
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        for (var alias : aliases) keys.setKeyEntry(alias, new SecretKeySpec(new byte[32], "AES"), password, null);
        try (var out = Files.newOutputStream(home.resolve("keys.p12"))) {
            keys.store(out, password);
        }
        Files.writeString(home.resolve("password"), "a word\n");
    }
}
