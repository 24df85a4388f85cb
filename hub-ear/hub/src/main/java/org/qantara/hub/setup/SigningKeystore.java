package org.qantara.hub.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qantara.hub.audit.SigningKey;
import org.qantara.hub.audit.SigningKeys;

/** The Ed25519 keys {@code sign-1}, {@code sign-2} and so on of the hub's keystore; the one of the highest number signs. */
final class SigningKeystore {
    private static final Pattern SIGNING = Pattern.compile("sign-([1-9][0-9]{0,3})");

    private SigningKeystore() {}

    /** @throws IllegalStateException with one line that says what is wrong with it */
    static SigningKeys read(Path keystore, Path password) {
        try {
            var secret = Files.readString(password).strip().toCharArray();
            var store = KeyStore.getInstance(keystore.toFile(), secret);
            var keys = new TreeMap<Integer, SigningKey>();
            for (var alias : Collections.list(store.aliases())) {
                var number = SIGNING.matcher(alias);
                if (number.matches()
                        && store.getKey(alias, secret) instanceof EdECPrivateKey key
                        && store.getCertificate(alias).getPublicKey() instanceof EdECPublicKey open)
                    keys.put(Integer.valueOf(number.group(1)), new SigningKey(key, open));
            }
            if (keys.isEmpty())
                throw new IllegalStateException("qantara.keystore has no key sign-1 (keytool -genkeypair -keyalg"
                        + " Ed25519 -alias sign-1 -dname CN=Qantara makes one): " + keystore);
            return new SigningKeys(new ArrayList<>(keys.values()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "qantara.keystore cannot be read: " + keystore + " with the password in " + password, e);
        }
    }
}
