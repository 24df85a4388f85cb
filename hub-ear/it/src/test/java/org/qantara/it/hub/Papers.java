package org.qantara.it.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates as the authority of a running hub issues them, or as anybody makes them. */
public final class Papers {

    private static final String OWN = "own";

    private final Path folder;
    private final String password;

    /** @param tls the folder {@code tls} in the home of a hub */
    Papers(Path tls) throws IOException {
        this.folder = tls;
        this.password = Files.readString(tls.resolve("password")).strip();
    }

    /** A key with a certificate of this name by the hub's authority. */
    public KeyStore issued(String name, Path work) throws Exception {
        var store = Files.copy(
                folder.resolve("ca.p12"), Files.createTempDirectory(work, name).resolve("keys.p12"));
        keytool(store, name, List.of("-signer", "ca"));
        return only(store);
    }

    /** A key with a certificate of this name that it has signed itself. */
    public KeyStore selfSigned(String name, Path work) throws Exception {
        var store = Files.createTempDirectory(work, name).resolve("keys.p12");
        keytool(store, name, List.of());
        return only(store);
    }

    private void keytool(Path store, String name, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", OWN, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", password));
        command.addAll(more);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private KeyStore only(Path file) throws IOException, GeneralSecurityException {
        var all = open(file);
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, password.toCharArray());
        own.setKeyEntry(OWN, all.getKey(OWN, password.toCharArray()), password.toCharArray(), new Certificate[] {
            all.getCertificate(OWN)
        });
        return own;
    }

    private KeyStore open(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    /** Key and certificate as other programs read them. */
    public Path pem(KeyStore store, Path work) throws Exception {
        var text =
                block("PRIVATE KEY", store.getKey(OWN, password.toCharArray()).getEncoded())
                        + block("CERTIFICATE", store.getCertificate(OWN).getEncoded());
        return Files.writeString(Files.createTempFile(work, "own", ".pem"), text);
    }

    /** The certificate the hub signs its answers under. */
    public Path ofTheHub(Path work) throws Exception {
        var certificate = open(folder.resolve("server.p12")).getCertificate("hub");
        return Files.writeString(work.resolve("hub.pem"), block("CERTIFICATE", certificate.getEncoded()));
    }

    private static String block(String kind, byte[] bytes) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64);
    }

    /** Trusts the hub and shows these papers; nothing is shown if there are none. */
    public SSLContext tls(KeyStore own) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", open(folder.resolve("ca.p12")).getCertificate("ca"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own == null ? null : keys(own).getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyManagerFactory keys(KeyStore own) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password.toCharArray());
        return keys;
    }
}
