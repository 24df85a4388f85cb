package org.qantara.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;

/**
 * AMQP 1.0 with TLS, where a partner may show its certificate instead of a secret (SASL EXTERNAL).
 *
 * @param address it listens on
 * @param port TCP port
 * @param keystore PKCS #12 with the broker's key
 * @param alias of the key in it
 * @param trust PKCS #12 with the certificates that those of partners may be issued under
 * @param password file with the password of both
 * @param certificates file that the hub writes, of whose certificates count
 */
public record BrokerTls(
        String address, int port, Path keystore, String alias, Path trust, Path password, Path certificates) {

    static Optional<BrokerTls> of(Properties properties) {
        if (!properties.containsKey("tls-keystore")) {
            return Optional.empty();
        }
        return Optional.of(new BrokerTls(
                properties.getProperty("tls-address", "127.0.0.1"),
                Integer.parseInt(BrokerSettings.needed(properties, "amqps-port")),
                Path.of(BrokerSettings.needed(properties, "tls-keystore")),
                BrokerSettings.needed(properties, "tls-alias"),
                Path.of(BrokerSettings.needed(properties, "tls-trust")),
                Path.of(BrokerSettings.needed(properties, "tls-password-file")),
                Path.of(BrokerSettings.needed(properties, "certificates"))));
    }

    TransportConfiguration acceptor() {
        var netty = new TreeMap<String, Object>();
        netty.put("host", address);
        netty.put("port", port);
        netty.put("protocols", "AMQP");
        netty.put("sslEnabled", true);
        netty.put("wantClientAuth", true);
        netty.put("enabledProtocols", "TLSv1.3,TLSv1.2");
        netty.put("keyStoreType", "PKCS12");
        netty.put("keyStorePath", keystore.toString());
        netty.put("keyStoreAlias", alias);
        netty.put("keyStorePassword", secret());
        netty.put("trustStoreType", "PKCS12");
        netty.put("trustStorePath", trust.toString());
        netty.put("trustStorePassword", secret());
        Map<String, Object> amqp = Map.of("saslMechanisms", "EXTERNAL,PLAIN");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), netty, "amqps", amqp);
    }

    String secret() {
        try {
            return Files.readString(password).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the broker's keystore cannot be read", e);
        }
    }
}
