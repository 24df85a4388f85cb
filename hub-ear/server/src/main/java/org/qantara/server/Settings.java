package org.qantara.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Everything that can be said about a start, parsed once.
 *
 * @param home folder of all data, {@code qantara.home}, by default {@code target/run}
 * @param ports {@code qantara.portbase} moves them all
 * @param address the interface the doors listen on, {@code qantara.address}, by default loopback
 * @param publicUrl the address partners use, {@code qantara.public-url}, without a slash at the end
 * @param ready path that answers 200 when the hub is ready, {@code qantara.ready}
 * @param registry file of partners and agreements, {@code qantara.registry}
 * @param partners file of the partners' secrets, {@code qantara.secrets}, lines {@code id=secret}
 * @param keystore of the keys that are not in the database, {@code qantara.keystore}, its password in
 *     {@code qantara.keystore-password-file}; all hubs of a database have the same
 * @param heap the server's largest heap as in {@code -Xmx}, {@code qantara.heap}
 * @param drain how long the hub says that it is not ready before it stops, {@code qantara.drain}, by default not at all
 * @param database external when the environment has {@code QANTARA_DB_URL}, {@code _USER} and {@code _PASSWORD}
 * @param queueing external when it has {@code QANTARA_BROKER_URL}, {@code _USER} and {@code _PASSWORD}
 * @param shipped the files to run
 * @param more every given {@code qantara.*} property, handed on to the hub; of {@code qantara.jvm-options}, with blanks
 *     between them, the server's JVM gets each
 */
public record Settings(
        Path home,
        Ports ports,
        String address,
        URI publicUrl,
        String ready,
        Path registry,
        Path partners,
        Keystore keystore,
        String heap,
        Duration drain,
        Database database,
        Queueing queueing,
        Shipped shipped,
        Map<String, String> more) {

    /** Where the words of this package are. */
    static final String WORDS = "org.qantara.server.words";

    /**
     * Reads system properties {@code qantara.*} and the environment; an empty one counts as not given.
     *
     * @throws UnusableSetting also for one that nothing would read
     */
    public static Settings parse(Properties properties, Map<String, String> environment) {
        var more = more(properties);
        KnownSettings.check(more.keySet());
        var given = new Properties();
        given.putAll(more);
        var home = Path.of(given.getProperty("qantara.home", "target/run"))
                .toAbsolutePath()
                .normalize();
        var ports = ports(given.getProperty("qantara.portbase"));
        return new Settings(
                home,
                ports,
                given.getProperty("qantara.address", "127.0.0.1"),
                publicUrl(given.getProperty("qantara.public-url", "http://localhost:" + ports.http())),
                given.getProperty("qantara.ready", "/api/v1/formats"),
                file(given, "qantara.registry", home.resolve("registry.json")),
                file(given, "qantara.secrets", home.resolve("partners.properties")),
                keystore(given, home),
                heap(given.getProperty("qantara.heap", "1g")),
                drain(given.getProperty("qantara.drain", "PT0S")),
                database(environment),
                queueing(environment),
                Shipped.of(given),
                more);
    }

    /** The words of this package in the language of {@code qantara.language}, by default the user's own. */
    public static Words words(Properties given) {
        return Words.in(WORDS, language(given));
    }

    /** {@code qantara.language}, by default the user's own. */
    public static String language(Properties given) {
        var named = given.getProperty("qantara.language", "");
        return named.isBlank() ? Locale.getDefault().getLanguage() : named;
    }

    /** Whether the hub's user {@code admin} gets a new password at this start, {@code qantara.reset-admin}. */
    boolean resetsAdmin() {
        return Boolean.parseBoolean(more.get("qantara.reset-admin"));
    }

    private static Ports ports(String base) {
        if (base == null) {
            return Ports.usual();
        }
        try {
            return Ports.from(Integer.parseInt(base));
        } catch (NumberFormatException e) {
            throw new UnusableSetting(Unusable.NO_NUMBER, "qantara.portbase", base);
        }
    }

    private static URI publicUrl(String url) {
        try {
            var uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnusableSetting(Unusable.NO_ADDRESS, "qantara.public-url", url);
    }

    private static Keystore keystore(Properties given, Path home) {
        var keystore = file(given, "qantara.keystore", home.resolve("keystore.p12"));
        var password = keystore.resolveSibling(keystore.getFileName() + ".password");
        return new Keystore(keystore, file(given, "qantara.keystore-password-file", password));
    }

    private static String heap(String heap) {
        if (!heap.matches("[1-9][0-9]*[mMgG]")) {
            throw new UnusableSetting(Unusable.NO_SIZE, "qantara.heap", heap);
        }
        return heap;
    }

    private static Duration drain(String drain) {
        try {
            var duration = Duration.parse(drain);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new UnusableSetting(Unusable.NO_DURATION, "qantara.drain", drain);
    }

    private static Database database(Map<String, String> environment) {
        var url = environment.get("QANTARA_DB_URL");
        if (url == null || url.isBlank()) {
            return new Database.Embedded();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnusableSetting(Unusable.BEGINS_OTHERWISE, "QANTARA_DB_URL", "jdbc:postgresql:");
        }
        return new Database.External(
                url, needed(environment, "QANTARA_DB_USER"), needed(environment, "QANTARA_DB_PASSWORD"));
    }

    private static Queueing queueing(Map<String, String> environment) {
        var url = environment.get("QANTARA_BROKER_URL");
        if (url == null || url.isBlank()) {
            return new Queueing.Embedded();
        }
        if (!url.matches("\\(?tcp://.+")) {
            throw new UnusableSetting(Unusable.BEGINS_OTHERWISE, "QANTARA_BROKER_URL", "tcp://");
        }
        return new Queueing.External(
                url, needed(environment, "QANTARA_BROKER_USER"), needed(environment, "QANTARA_BROKER_PASSWORD"));
    }

    private static String needed(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new UnusableSetting(Unusable.MISSING, name);
        }
        return value;
    }

    private static Path file(Properties given, String name, Path usual) {
        var path = given.getProperty(name);
        return path == null ? usual : Path.of(path).toAbsolutePath();
    }

    private static Map<String, String> more(Properties given) {
        var more = new TreeMap<String, String>();
        given.stringPropertyNames().stream()
                .filter(name -> name.startsWith("qantara."))
                .filter(name -> !given.getProperty(name).isBlank())
                .forEach(name -> more.put(name, given.getProperty(name)));
        return Map.copyOf(more);
    }
}
