package org.qantara.hub.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import org.qantara.hub.door.signature.BodySigning;

/** The key the hub signs its SOAP answers with. */
record SignatureKeystore(PrivateKey key, X509Certificate certificate) {
    /**
     * Reads the first key of a PKCS #12 file.
     *
     * @throws IllegalStateException with one line that says what is wrong
     */
    static SignatureKeystore read(Path file, Path password) {
        try (var in = Files.newInputStream(file)) {
            var secret = Files.readString(password).strip().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, secret);
            for (var alias : Collections.list(store.aliases()))
                if (store.getKey(alias, secret) instanceof PrivateKey key)
                    return new SignatureKeystore(key, (X509Certificate) store.getCertificate(alias));
            throw new IllegalStateException("qantara.signature-keystore has no key: " + file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("qantara.signature-keystore cannot be read: " + file, e);
        }
    }

    BodySigning signing(Clock clock) {
        return new BodySigning(key, certificate, clock);
    }

    @Override
    public String toString() {
        return "the key of " + certificate.getSubjectX500Principal();
    }
}
