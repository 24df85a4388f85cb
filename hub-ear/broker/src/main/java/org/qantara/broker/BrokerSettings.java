package org.qantara.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the embedded broker keeps its data, the ports it listens on and who may speak to it.
 *
 * @param data folder of the journal, paging and large messages; made when missing
 * @param corePort TCP port of the Artemis core protocol, on loopback
 * @param amqpPort TCP port of AMQP 1.0, on loopback
 * @param user the user that may do everything
 * @param secret the password of {@code user}
 * @param partners properties file of partners' secrets, {@code id=secret}; it may come later and may change
 * @param open file of the partners that may log in now, an id a line; it may come later and may change
 * @param pair what it is to another broker on the same {@code data}, if there is one
 * @param tls how it listens with TLS, if it does
 */
public record BrokerSettings(
        Path data,
        int corePort,
        int amqpPort,
        String user,
        String secret,
        Path partners,
        Path open,
        Optional<BrokerPair> pair,
        Optional<BrokerTls> tls) {

    /**
     * Reads the keys {@code data}, {@code core-port}, {@code amqp-port}, {@code user}, {@code secret}, {@code partners},
     * {@code open} (if it is missing, {@code open-partners} beside the partners) and, for one of two on the same data, {@code pair} ({@code primary} or {@code backup}) and {@code pair-port}, the
     * other's core port. With TLS: {@code amqps-port}, {@code tls-address}, {@code tls-keystore}, {@code tls-alias},
     * {@code tls-trust}, {@code tls-password-file} and {@code certificates}.
     */
    static BrokerSettings of(Properties properties) {
        var partners = Path.of(needed(properties, "partners"));
        return new BrokerSettings(
                Path.of(needed(properties, "data")),
                Integer.parseInt(needed(properties, "core-port")),
                Integer.parseInt(needed(properties, "amqp-port")),
                needed(properties, "user"),
                needed(properties, "secret"),
                partners,
                open(properties, partners),
                BrokerPair.of(properties),
                BrokerTls.of(properties));
    }

    private static Path open(Properties properties, Path partners) {
        var file = properties.getProperty("open", "").strip();
        return file.isEmpty() ? partners.resolveSibling("open-partners") : Path.of(file);
    }

    static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    static String needed(Properties properties, String key) {
        var value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the broker's settings have no '" + key + "'");
        }
        return value;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "BrokerSettings[" + data + ", core " + corePort + ", amqp " + amqpPort + "]";
    }
}
