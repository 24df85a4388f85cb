package org.qantara.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            keytool(alias, file, password);
            return KeyStore.getInstance(
                    file.toFile(), Files.readString(password).strip().toCharArray());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void keytool(String alias, Path file, Path password) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=Qantara",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:file",
                        password.toString())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailure("keytool makes no key: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while a key was made");
        }
    }
}
