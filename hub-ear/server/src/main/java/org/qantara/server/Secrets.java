package org.qantara.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The secrets the hub's own parts show each other, made at the first start that needs them and kept in
 * {@code secrets.properties}.
 *
 * @param admin Payara's user {@code admin}
 * @param superuser PostgreSQL's user {@code postgres}
 * @param database PostgreSQL's user {@code qantara}
 * @param broker the broker's user {@code hub}
 * @param administrator the first password of the hub's own user {@code admin}
 */
record Secrets(String admin, String superuser, String database, String broker, String administrator) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> NAMES = List.of("admin", "superuser", "database", "broker", "administrator");

    static Secrets in(Path home) throws IOException {
        return in(home, false);
    }

    /** @param forgetAdministrator to make that one anew */
    static Secrets in(Path home, boolean forgetAdministrator) throws IOException {
        var file = home.resolve("secrets.properties");
        var kept = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var there = PrivateFiles.read(file);
            there.stringPropertyNames().forEach(name -> kept.put(name, there.getProperty(name)));
        }
        if (forgetAdministrator) kept.remove("administrator");
        var missing = NAMES.stream().filter(name -> !kept.containsKey(name)).toList();
        missing.forEach(name -> kept.put(name, fresh()));
        if (!missing.isEmpty()) {
            PrivateFiles.write(file, kept);
        }
        return new Secrets(
                kept.get("admin"),
                kept.get("superuser"),
                kept.get("database"),
                kept.get("broker"),
                kept.get("administrator"));
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
