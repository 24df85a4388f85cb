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
 * encrypted, and {@code marks}, by which they are known again. A PKCS#12 file, made at the first start and never
 * changed here, and its password in a file next to it. Who loses it loses every document that is stored.
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
            PrivateFiles.create(file, fresh(Files.readString(password).strip().toCharArray()));
        } catch (FileAlreadyExistsException e) {
            // another launcher was faster
        }
    }

    private static byte[] fresh(char[] password) throws IOException {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, password);
            keys.setKeyEntry("kek-1", key(), password, null);
            keys.setKeyEntry("marks", key(), password, null);
            var bytes = new ByteArrayOutputStream();
            keys.store(bytes, password);
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
