package org.qantara.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the server shows and asks for on its ports with TLS, HTTPS and AMQP. What is not given is made at the first start: an authority for
 * trying things out, and a certificate of the server by it.
 *
 * @param keystore the server's key, PKCS #12
 * @param alias of the key in it
 * @param passwordFile holds the password of both stores
 * @param trust the certificates that those of partners may be issued under, PKCS #12, written at each start
 * @param partnerCa the same as PEM
 */
record Tls(Path keystore, String alias, Path passwordFile, Path trust, Path partnerCa) {

    private static final String HUB = "hub";
    private static final String AUTHORITY = "ca";

    /** Reads what is given and makes what is missing. */
    static Tls in(Settings settings) throws IOException {
        var folder = PrivateFiles.folder(settings.home().resolve("tls"));
        var more = settings.more();
        var passwordFile = given(more, "qantara.tls-password-file", folder.resolve("password"));
        if (Files.notExists(passwordFile)) {
            PrivateFiles.write(passwordFile, Secrets.fresh());
        }
        var keystore = given(more, "qantara.tls-keystore", folder.resolve("server.p12"));
        var partnerCa = given(more, "qantara.partner-ca", folder.resolve("ca.pem"));
        var made = folder.resolve("ca.p12");
        try {
            if (Files.notExists(keystore) || Files.notExists(partnerCa)) {
                make(new Keytool(made, passwordFile), settings, keystore, partnerCa);
            }
            var tls = new Tls(
                    keystore, alias(keystore, passwordFile), passwordFile, folder.resolve("trust.p12"), partnerCa);
            tls.writeTrust();
            return tls;
        } catch (GeneralSecurityException e) {
            throw new UnusableSetting(Unusable.CERTIFICATES, keystore, partnerCa, e.getMessage());
        }
    }

    private static Path given(Map<String, String> more, String name, Path usual) {
        var given = more.get(name);
        return given == null ? usual : existing(name, Path.of(given).toAbsolutePath());
    }

    private static Path existing(String name, Path file) {
        if (Files.isReadable(file)) {
            return file;
        }
        throw new UnusableSetting(Unusable.UNREADABLE, name, file);
    }

    private static void make(Keytool keytool, Settings settings, Path keystore, Path partnerCa)
            throws IOException, GeneralSecurityException {
        if (Files.notExists(keytool.store())) {
            keytool.authority(AUTHORITY, "Qantara: for trying things out");
        }
        var made = keytool.open();
        if (Files.notExists(partnerCa)) {
            PrivateFiles.write(partnerCa, pem(made.getCertificate(AUTHORITY).getEncoded()));
        }
        if (Files.notExists(keystore)) {
            if (!made.containsAlias(HUB)) {
                keytool.issued(HUB, settings.publicUrl().getHost(), AUTHORITY);
                made = keytool.open();
            }
            var password = keytool.password();
            var own = empty(password);
            own.setKeyEntry(HUB, made.getKey(HUB, password), password, made.getCertificateChain(HUB));
            save(own, keystore, password);
        }
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static String alias(Path keystore, Path passwordFile) throws IOException, GeneralSecurityException {
        var store = new Keytool(keystore, passwordFile).open();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new UnusableSetting(Unusable.NO_KEY, "qantara.tls-keystore", keystore);
    }

    /** How our broker listens with TLS, in its own words. */
    Map<String, String> ofTheBroker(Settings settings) {
        return Map.of(
                "amqps-port", String.valueOf(settings.ports().amqps()),
                "tls-address", settings.address(),
                "tls-keystore", keystore.toString(),
                "tls-alias", alias,
                "tls-trust", trust.toString(),
                "tls-password-file", passwordFile.toString(),
                "certificates", settings.home().resolve("open-certificates").toString());
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    private void writeTrust() throws IOException, GeneralSecurityException {
        var password = password().toCharArray();
        var store = empty(password);
        try (var in = Files.newInputStream(partnerCa)) {
            var all = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            for (var i = 0; i < all.size(); i++) {
                store.setCertificateEntry("partners-" + i, all.get(i));
            }
        }
        save(store, trust, password);
    }

    private static KeyStore empty(char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        return store;
    }

    private static void save(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        PrivateFiles.write(file, bytes.toByteArray());
    }
}
