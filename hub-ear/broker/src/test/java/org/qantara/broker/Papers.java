package org.qantara.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Keys and certificates, each in a store of its own, by the JDK's keytool. */
final class Papers {

    static final String PASSWORD = "changeit";
    private static final List<String> SIGNS_OTHERS = List.of("-ext", "bc:c", "-ext", "ku:c=keyCertSign");

    private final Path folder;

    private Papers(Path folder) {
        this.folder = folder;
    }

    /** With an authority, and the broker's own key by it. */
    static Papers in(Path folder) throws Exception {
        var papers = new Papers(folder);
        Files.writeString(papers.passwordFile(), PASSWORD + "\n");
        papers.make("ca", "the authority", SIGNS_OTHERS);
        papers.issue("hub", "localhost", "ca");
        papers.trust("ca");
        return papers;
    }

    Path store(String alias) {
        return folder.resolve(alias + ".p12");
    }

    Path trust() {
        return store("trust");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** An authority of which the broker knows nothing. */
    void authority(String alias) throws Exception {
        make(alias, alias, SIGNS_OTHERS);
    }

    /** A key with a certificate that it has signed itself. */
    void own(String alias, String name, String... more) throws Exception {
        make(alias, name, List.of(more));
    }

    /** A key with a certificate by this authority. */
    void issue(String alias, String name, String authority) throws Exception {
        Files.copy(store(authority), store(alias));
        make(alias, name, List.of("-signer", authority));
        run("-delete", "-alias", authority, "-keystore", store(alias).toString());
    }

    /** These certificates are what the handshake trusts. */
    void trust(String... aliases) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        for (var alias : aliases) store.setCertificateEntry(alias, open(alias).getCertificate(alias));
        try (var out = Files.newOutputStream(trust())) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    /** SHA-256 of a certificate. */
    String digest(String alias) throws IOException, GeneralSecurityException {
        var bytes = open(alias).getCertificate(alias).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private KeyStore open(String alias) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store(alias))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void make(String alias, String name, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "30",
                "-keystore",
                store(alias).toString()));
        command.addAll(more);
        run(command.toArray(String[]::new));
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                arguments[0],
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(said);
    }
}
