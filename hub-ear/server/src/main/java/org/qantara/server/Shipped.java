package org.qantara.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The files the build made or fetched.
 *
 * @param payara the distribution of Payara Server, a zip
 * @param ear the hub, unless somebody else deploys it
 * @param rar the broker's resource adapter
 * @param driver the JDBC driver of PostgreSQL
 */
public record Shipped(Path payara, Optional<Path> ear, Path rar, Path driver) {

    private static final String NONE = "none";

    /**
     * As the build noted them; {@code qantara.payara}, {@code .ear}, {@code .rar} and {@code .driver} override, and
     * {@code qantara.ear=none} leaves the hub to whoever wants to deploy it.
     */
    static Shipped of(Properties given) {
        var built = built();
        return new Shipped(
                file(given, built, "payara"),
                NONE.equals(given.getProperty("qantara.ear"))
                        ? Optional.empty()
                        : Optional.of(file(given, built, "ear")),
                file(given, built, "rar"),
                file(given, built, "driver"));
    }

    private static Path file(Properties given, Properties built, String name) {
        var path = Path.of(given.getProperty("qantara." + name, built.getProperty(name)));
        if (!Files.isRegularFile(path)) {
            throw new UnusableSetting(Unusable.NO_FILE, path, "qantara." + name);
        }
        return path;
    }

    private static Properties built() {
        var built = new Properties();
        try (var in = Shipped.class.getResourceAsStream("shipped.properties")) {
            built.load(in);
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
