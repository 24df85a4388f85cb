package org.qantara.hub.door.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys with certificates that are valid from 2026 on, made by the JDK's keytool once for all tests. */
public record TestKeys(PrivateKey key, X509Certificate certificate) {
    private static final String PASSWORD = "changeit";
    private static final Map<String, TestKeys> MADE = new ConcurrentHashMap<>();
    private static final Path FILE = file();

    /** An elliptic curve key with a certificate that it has signed itself. */
    public static TestKeys own(String name) {
        return made(name, "own", "EC", List.of("-groupname", "secp256r1"));
    }

    public static TestKeys ownRsa(String name, int bits) {
        return made(name, "own", "RSA", List.of("-keysize", String.valueOf(bits)));
    }

    /** For this name of a host. */
    public static TestKeys host(String name) {
        return made(name, "host", "EC", List.of("-groupname", "secp256r1", "-ext", "san=dns:" + name));
    }

    public static TestKeys authority(String name) {
        return made(name, "ca", "EC", List.of("-groupname", "secp256r1", "-ext", "bc:c", "-ext", "ku:c=keyCertSign"));
    }

    /** As some tools make a certificate that one signs oneself: it might sign others. */
    public static TestKeys ownAsAuthority(String name) {
        return made(name, "ca", "EC", List.of("-groupname", "secp256r1", "-ext", "bc:c"));
    }

    /** Issued by an authority that was made before. */
    public static TestKeys issued(String name, String authority) {
        return made(
                name,
                "by-" + authority,
                "EC",
                List.of("-groupname", "secp256r1", "-signer", alias(authority, "ca", "EC")));
    }

    private static synchronized TestKeys made(String name, String kind, String algorithm, List<String> more) {
        return MADE.computeIfAbsent(
                alias(name, kind, algorithm + String.join("", more)),
                _ -> make(name, alias(name, kind, algorithm), algorithm, more));
    }

    private static String alias(String name, String kind, String algorithm) {
        return (name + "-" + kind + "-" + algorithm).toLowerCase(java.util.Locale.ROOT);
    }

    private static TestKeys make(String name, String alias, String algorithm, List<String> more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + name,
                "-keyalg",
                algorithm,
                "-startdate",
                "2026/01/01",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                FILE.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(more);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(said);
            return read(alias);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static TestKeys read(String alias) throws IOException {
        try (var in = Files.newInputStream(FILE)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return new TestKeys((PrivateKey) store.getKey(alias, PASSWORD.toCharArray()), (X509Certificate)
                    store.getCertificate(alias));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file() {
        try {
            var folder = Files.createTempDirectory("keys");
            folder.toFile().deleteOnExit();
            return folder.resolve("keys.p12");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
