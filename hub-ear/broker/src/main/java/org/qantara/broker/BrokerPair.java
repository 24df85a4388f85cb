package org.qantara.broker;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.server.cluster.impl.MessageLoadBalancingType;

/**
 * One of two brokers on the same machine and the same data, of which one works: the backup waits for the lock on the
 * data, takes everything over when the primary goes, and gives it back when the primary returns.
 *
 * @param role of this broker
 * @param otherPort core port of the other
 */
public record BrokerPair(Role role, int otherPort) {

    /** Which of the two. */
    public enum Role {
        PRIMARY,
        BACKUP
    }

    private static final String OWN = "own";
    private static final String OTHER = "other";

    static Optional<BrokerPair> of(Properties properties) {
        if (!properties.containsKey("pair")) {
            return Optional.empty();
        }
        var role = BrokerSettings.needed(properties, "pair");
        var port = Integer.parseInt(BrokerSettings.needed(properties, "pair-port"));
        return switch (role) {
            case "primary" -> Optional.of(new BrokerPair(Role.PRIMARY, port));
            case "backup" -> Optional.of(new BrokerPair(Role.BACKUP, port));
            default -> throw new IllegalArgumentException("the broker's setting 'pair' is neither primary nor backup");
        };
    }

    void configure(Configuration broker, BrokerSettings settings) {
        try {
            broker.addConnectorConfiguration(OWN, "tcp://127.0.0.1:" + settings.corePort())
                    .addConnectorConfiguration(OTHER, "tcp://127.0.0.1:" + otherPort);
        } catch (Exception e) {
            throw new IllegalArgumentException("unusable ports of a pair of brokers", e);
        }
        broker.setHAPolicyConfiguration(policy())
                .setClusterPassword(settings.secret())
                .addClusterConfiguration(new ClusterConnectionConfiguration()
                        .setName("pair")
                        .setConnectorName(OWN)
                        .setStaticConnectors(List.of(OTHER))
                        .setMessageLoadBalancingType(MessageLoadBalancingType.OFF));
    }

    private HAPolicyConfiguration policy() {
        return switch (role) {
            case PRIMARY -> new SharedStorePrimaryPolicyConfiguration().setFailoverOnServerShutdown(true);
            case BACKUP ->
                new SharedStoreBackupPolicyConfiguration()
                        .setFailoverOnServerShutdown(true)
                        .setAllowFailBack(true);
        };
    }
}
