package org.qantara.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** The JDK's keytool on one PKCS #12 store. */
record Keytool(Path store, Path passwordFile) {

    private static final int TEN_YEARS = 3650; // days

    /** A new key whose certificate may issue others. */
    void authority(String alias, String name) throws IOException {
        make(alias, name, elliptic("-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign,cRLSign"));
    }

    /** A new key of a host, its certificate issued by an authority in the same store. */
    void issued(String alias, String host, String authority) throws IOException {
        var names = "san=dns:localhost,ip:127.0.0.1" + (host.matches("[0-9.]+|\\[.*|localhost") ? "" : ",dns:" + host);
        make(
                alias,
                host,
                elliptic(
                        "-signer",
                        authority,
                        "-ext",
                        names,
                        "-ext",
                        "ku:c=digitalSignature",
                        "-ext",
                        "eku=serverAuth"));
    }

    /** A new key to sign with (Ed25519). */
    void signing(String alias, String name) throws IOException {
        make(alias, name, List.of("-keyalg", "Ed25519"));
    }

    KeyStore open() throws IOException, GeneralSecurityException {
        var opened = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            opened.load(in, password());
        }
        return opened;
    }

    char[] password() throws IOException {
        return Files.readString(passwordFile).strip().toCharArray();
    }

    private static List<String> elliptic(String... more) {
        var all = new ArrayList<>(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        all.addAll(List.of(more));
        return all;
    }

    private void make(String alias, String name, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=\"" + name + "\"",
                "-validity",
                String.valueOf(TEN_YEARS),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                passwordFile.toString()));
        command.addAll(more);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailure("keytool made no key: " + said.strip());
            }
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while keys were made", e);
        }
    }
}
