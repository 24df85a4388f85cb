package org.qantara.bench.peer;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** An Artemis in this JVM that writes to disk, and a pool of connections to it. */
record PeerBroker(EmbeddedActiveMQ broker, JmsPoolConnectionFactory pool) implements AutoCloseable {

    static final String QUEUE = "deliveries";
    private static final String DEAD = "DLQ";
    private static final int ATTEMPTS = 10;
    private static final int MILLIS_BETWEEN = 1000;
    /**
     * What {@code artemis create} measures on a good disk; the bare default of 3.3 ms would hold up a single sender.
     */
    private static final int JOURNAL_BUFFER_NANOS = 200_000;

    static PeerBroker start(Path data) throws Exception {
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(data));
        broker.start();
        var pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory("vm://0"));
        pool.setMaxConnections(2);
        return new PeerBroker(broker, pool);
    }

    private static Configuration configuration(Path data) throws Exception {
        var configuration = new ConfigurationImpl();
        configuration.setSecurityEnabled(false).setPersistenceEnabled(true).setJMXManagementEnabled(false);
        configuration
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString());
        configuration.addAcceptorConfiguration("vm", "vm://0");
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of(DEAD))
                        .setRedeliveryDelay(MILLIS_BETWEEN)
                        .setMaxDeliveryAttempts(ATTEMPTS));
        for (var queue : List.of(QUEUE, DEAD)) {
            configuration.addQueueConfiguration(QueueConfiguration.of(queue)
                    .setAddress(queue)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true));
        }
        return configuration;
    }

    @Override
    public void close() throws Exception {
        pool.stop();
        broker.stop();
    }
}
