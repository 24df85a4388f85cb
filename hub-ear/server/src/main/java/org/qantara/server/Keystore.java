package org.qantara.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys without which nobody reads what the database has of people: {@code kek-1}, under which their keys are
 * encrypted, and {@code marks}, by which they are known again; and {@code sign-1}, with which the hub signs. A PKCS#12
 * file, made at the first start and never changed here, and its password in a file next to it. Who loses it loses every
 * document that is stored.
 */
public record Keystore(Path file, Path password) {

    private static final int BITS = 256;

    /** Makes it if it is not there; of several launchers at the same moment one does. */
    void make() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (!Files.exists(password)) {
                PrivateFiles.create(password, Secrets.fresh().getBytes(StandardCharsets.US_ASCII));
            }
            PrivateFiles.create(file, fresh());
        } catch (FileAlreadyExistsException e) {
            // another launcher was faster
        }
    }

    private byte[] fresh() throws IOException {
        try {
            var secret = Files.readString(password).strip().toCharArray();
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, secret);
            keys.setKeyEntry("kek-1", key(), secret, null);
            keys.setKeyEntry("marks", key(), secret, null);
            var made = SigningKeyPair.made("sign-1", password);
            keys.setKeyEntry("sign-1", made.getKey("sign-1", secret), secret, made.getCertificateChain("sign-1"));
            var bytes = new ByteArrayOutputStream();
            keys.store(bytes, secret);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new ServerFailure("no keystore can be made", e);
        }
    }

    private static SecretKey key() throws NoSuchAlgorithmException {
        var generator = KeyGenerator.getInstance("AES");
        generator.init(BITS);
        return generator.generateKey();
    }
}
