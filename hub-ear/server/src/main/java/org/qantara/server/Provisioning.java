package org.qantara.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What asadmin is told once in the life of a domain: adapter, pools, logging, the hub itself. */
final class Provisioning {

    private static final String[] RESOURCES = {"adapter.xml", "pools.xml"};

    private final Shipped shipped;

    Provisioning(Shipped shipped) {
        this.shipped = shipped;
    }

    /** Writes the commands and the resources they name into {@code folder}; answers the file for {@code multimode}. */
    Path write(Path folder) throws IOException {
        for (var resource : RESOURCES) {
            Files.writeString(folder.resolve(resource), text(resource));
        }
        return Files.writeString(folder.resolve("commands"), commands(folder));
    }

    private String commands(Path folder) {
        return """
            create-module-config --target server-config --all
            set configs.config.server-config.transaction-service.automatic-recovery=true
            set-log-levels org.apache.activemq.audit=OFF
            add-resources "%1$s/adapter.xml"
            deploy --name artemis --deploymentorder 10 "%2$s"
            add-resources "%1$s/pools.xml"
            %3$s\
            """.formatted(folder, shipped.rar(), deployment());
    }

    /** With the end of the line: asadmin leaves out a last command that has none. */
    private String deployment() {
        return shipped.ear().map("deploy --name qantara \"%s\"\n"::formatted).orElse("");
    }

    /** Another value means: another server, adapter or hub, or they are configured differently. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(commands(Path.of("")).getBytes(StandardCharsets.UTF_8));
            for (var resource : RESOURCES) {
                digest.update(text(resource).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(shipped.payara().getFileName().toString().getBytes(StandardCharsets.UTF_8));
            add(digest, shipped.driver());
            add(digest, shipped.rar());
            if (shipped.ear().isPresent()) {
                add(digest, shipped.ear().get());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static String text(String resource) {
        try (InputStream in = Provisioning.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
