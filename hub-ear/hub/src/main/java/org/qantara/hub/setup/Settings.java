package org.qantara.hub.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.Config;
import org.qantara.hub.audit.Forgetting;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.flow.Patience;

/**
 * Everything that can be set, read once.
 *
 * @param home folder of the hub's data, {@code qantara.home}
 * @param publicUrl the address partners use, {@code qantara.public-url}, without a slash at the end
 * @param registry file of partners and agreements, {@code qantara.registry}
 * @param secrets file of the partners' secrets, {@code qantara.secrets}
 * @param terminology folder of tables of codes, {@code qantara.terminology}; need not be there
 * @param keystore of the keys that are not in the database, {@code qantara.keystore}
 * @param adminPassword file of the first administrator's password, {@code qantara.admin-password-file}
 * @param resetAdmin whether that one gets this password again, {@code qantara.reset-admin}
 * @param broker where the broker is
 * @param atOnce letters a partner gets at once, {@code qantara.delivery.at-once}: what may be about one person goes in
 *     the order it was accepted; with 1, everything does
 * @param patience with partners, {@code qantara.retry.first} and {@code .longest} as ISO 8601 durations,
 *     {@code qantara.retry.attempts}
 * @param auditKept how long acts are kept, {@code qantara.audit-retention} as an ISO 8601 period, five years or more
 * @param sweep how often the outbox is looked at unasked, {@code qantara.relay.sweep}
 */
public record Settings(
        Path home,
        PublicUrl publicUrl,
        Path registry,
        Path secrets,
        Path terminology,
        Keys keystore,
        Path adminPassword,
        boolean resetAdmin,
        Broker broker,
        int atOnce,
        Patience patience,
        Period auditKept,
        Duration sweep) {
    /** {@code qantara.keystore} (PKCS#12) and {@code qantara.keystore-password-file}. */
    public record Keys(Path file, Path password) {}

    /**
     * {@code qantara.broker-url}, {@code qantara.broker-user}, {@code qantara.broker-password-file}; another broker
     * than ours needs {@code qantara.broker-stamps}.
     */
    public record Broker(String url, String user, String password) {
        /** Whether it runs in this server. */
        boolean isInside() {
            return Settings.isInside(url);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return user + "@" + url;
        }
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalStateException with one line that names the setting that cannot be used
     */
    public static Settings of(Config config) {
        var home = Path.of(text(config, "qantara.home", "."));
        return new Settings(
                home,
                publicUrl(config),
                Path.of(text(
                        config,
                        "qantara.registry",
                        home.resolve("registry.json").toString())),
                Path.of(text(
                        config,
                        "qantara.secrets",
                        home.resolve("partners.properties").toString())),
                Path.of(text(
                        config,
                        "qantara.terminology",
                        home.resolve("terminology").toString())),
                keys(config, home),
                Path.of(text(
                        config,
                        "qantara.admin-password-file",
                        home.resolve("admin-password").toString())),
                value(config, "qantara.reset-admin", Boolean.class, false),
                broker(config),
                positive(config, "qantara.delivery.at-once", 8),
                new Patience(
                        value(config, "qantara.retry.first", Duration.class, Patience.DEFAULT.first()),
                        value(config, "qantara.retry.longest", Duration.class, Patience.DEFAULT.longest()),
                        positive(config, "qantara.retry.attempts", Patience.DEFAULT.attempts())),
                auditKept(config),
                value(config, "qantara.relay.sweep", Duration.class, Duration.ofSeconds(3)));
    }

    private static Period auditKept(Config config) {
        try {
            var kept = Period.parse(text(config, "qantara.audit-retention", Forgetting.LEAST.toString()));
            if (kept.toTotalMonths() >= Forgetting.LEAST.toTotalMonths()) return kept;
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new IllegalStateException("qantara.audit-retention is not a period of five years or more, such as P5Y");
    }

    private static Keys keys(Config config, Path home) {
        var file = text(config, "qantara.keystore", home.resolve("keystore.p12").toString());
        return new Keys(Path.of(file), Path.of(text(config, "qantara.keystore-password-file", file + ".password")));
    }

    private static Broker broker(Config config) {
        var file = Path.of(text(config, "qantara.broker-password-file", ""));
        var url = text(config, "qantara.broker-url", "vm://0");
        checkSenders(config, url);
        try {
            return new Broker(
                    url,
                    text(config, "qantara.broker-user", "hub"),
                    Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalStateException("qantara.broker-password-file cannot be read: " + file, e);
        }
    }

    /**
     * Who sent a message is known by the broker's stamp alone; ours stamps, of another the operator must say that it
     * does.
     */
    private static void checkSenders(Config config, String url) {
        if (!isInside(url) && !value(config, "qantara.broker-stamps", Boolean.class, false))
            throw new IllegalStateException(
                    "qantara.broker-stamps is not true: the broker at qantara.broker-url must stamp"
                            + " every message with its sender (docs/stack.md), else anyone could send as any partner");
    }

    private static boolean isInside(String brokerUrl) {
        return brokerUrl.startsWith("vm:");
    }

    private static PublicUrl publicUrl(Config config) {
        try {
            return new PublicUrl(text(config, "qantara.public-url", "http://localhost:8080"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String text(Config config, String name, String usual) {
        return value(config, name, String.class, usual);
    }

    private static int positive(Config config, String name, int usual) {
        var number = value(config, name, Integer.class, usual);
        if (number < 1) throw new IllegalStateException(name + " is at least 1: " + number);
        return number;
    }

    private static <T> T value(Config config, String name, Class<T> type, T usual) {
        try {
            return config.getOptionalValue(name, type).orElse(usual);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
