package org.qantara.hub.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * The keyring as it is kept: a PKCS#12 keystore with the secret keys {@code marks} and {@code kek-1}, {@code kek-2} and
 * so on, and its password in a file of its own.
 */
public final class KeystoreFile {
    private static final Pattern WRAPPING = Pattern.compile("kek-([1-9][0-9]{0,3})");
    private static final String MARKING = "marks";

    private KeystoreFile() {}

    /** @throws IllegalStateException with one line that says what is wrong with it */
    public static Keyring read(Path keystore, Path password) {
        try {
            var secret = Files.readString(password).strip().toCharArray();
            return keyring(keystore, KeyStore.getInstance(keystore.toFile(), secret), secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "qantara.keystore cannot be read: " + keystore + " with the password in " + password, e);
        }
    }

    private static Keyring keyring(Path file, KeyStore keys, char[] password) throws GeneralSecurityException {
        var wrapping = new HashMap<Short, SecretKey>();
        for (var alias : Collections.list(keys.aliases())) {
            var version = WRAPPING.matcher(alias);
            if (version.matches() && keys.getKey(alias, password) instanceof SecretKey key)
                wrapping.put(Short.valueOf(version.group(1)), key);
        }
        if (!wrapping.isEmpty() && keys.getKey(MARKING, password) instanceof SecretKey marking)
            return new Keyring(wrapping, marking);
        throw new IllegalStateException("qantara.keystore has no keys kek-1 and marks: " + file);
    }
}
