package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** The authorities that the server trusts as it is delivered, in PKCS #12. Partners' have a store of their own. */
final class PayaraTrust {

    /** Of everybody's server: there is no secret in it. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private PayaraTrust() {}

    /** Nobody can be trusted by one that has expired, and the server writes each into its log, whole, at every start. */
    static void dropExpired(Path file) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            var before = store.size();
            for (var alias : Collections.list(store.aliases())) {
                if (hasExpired(store.getCertificate(alias))) {
                    store.deleteEntry(alias);
                }
            }
            if (store.size() < before) {
                save(store, file);
            }
        } catch (GeneralSecurityException e) {
            throw new ServerFailure("cannot read " + file, e);
        }
    }

    private static boolean hasExpired(java.security.cert.Certificate certificate) {
        try {
            if (certificate instanceof X509Certificate known) {
                known.checkValidity();
            }
            return false;
        } catch (CertificateExpiredException e) {
            return true;
        } catch (CertificateNotYetValidException e) {
            return false;
        }
    }

    private static void save(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }
}
