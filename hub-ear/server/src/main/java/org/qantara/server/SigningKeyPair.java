package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/**
 * An Ed25519 key pair for the hub's signatures, with the certificate that a keystore wants: the JDK makes such a
 * certificate with its keytool only.
 */
final class SigningKeyPair {

    private SigningKeyPair() {}

    /** A PKCS#12 keystore with this one entry, made beside {@code password} and gone again. */
    static KeyStore made(String alias, Path password) throws IOException, GeneralSecurityException {
        var folder = Files.createTempDirectory(password.toAbsolutePath().getParent(), ".key");
        var file = folder.resolve("key.p12");
        try {
            var keytool = new Keytool(file, password);
            keytool.signing(alias, "Qantara");
            return keytool.open();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
