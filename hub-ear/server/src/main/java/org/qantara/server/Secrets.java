package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The secrets the hub's own parts show each other, made at the first start and kept in {@code secrets.properties}.
 *
 * @param admin Payara's user {@code admin}
 * @param superuser PostgreSQL's user {@code postgres}
 * @param database PostgreSQL's user {@code qantara}
 * @param broker the broker's user {@code hub}
 */
record Secrets(String admin, String superuser, String database, String broker) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path home) throws IOException {
        var file = home.resolve("secrets.properties");
        if (!Files.exists(file)) {
            PrivateFiles.write(
                    file, Map.of("admin", fresh(), "superuser", fresh(), "database", fresh(), "broker", fresh()));
        }
        var kept = PrivateFiles.read(file);
        return new Secrets(
                kept.getProperty("admin"),
                kept.getProperty("superuser"),
                kept.getProperty("database"),
                kept.getProperty("broker"));
    }

    /** 160 random bits as hexadecimal digits, so that they need no quoting anywhere. */
    static String fresh() {
        var bits = new byte[20];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
