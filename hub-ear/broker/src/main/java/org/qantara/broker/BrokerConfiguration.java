package org.qantara.broker;

import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How our broker stores, listens and redelivers: everything that would stand in a broker.xml. */
final class BrokerConfiguration {

    private static final SimpleString DEAD = SimpleString.of("DLQ");
    private static final SimpleString EXPIRED = SimpleString.of("ExpiryQueue");
    private static final long SECOND = 1000;
    private static final long MEBIBYTE = 1024 * 1024;

    private BrokerConfiguration() {}

    /** The configuration for {@code settings}, with a mailbox for each of {@code partners}. */
    static Configuration of(BrokerSettings settings, Set<String> partners) throws Exception {
        var broker = new ConfigurationImpl()
                .setName("qantara")
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0) // a withdrawn secret stops working at once
                .setJMXManagementEnabled(true);
        broker.registerBrokerPlugin(new SenderStamp(settings.user()));
        storage(broker, settings);
        acceptors(broker, settings);
        settings.pair().ifPresent(pair -> pair.configure(broker, settings));
        addresses(broker);
        for (var queue : new String[] {"DLQ", "ExpiryQueue", Queues.SUBMISSIONS, Queues.VERDICTS}) {
            broker.addQueueConfiguration(anycast(queue));
        }
        partners.forEach(
                id -> broker.addQueueConfiguration(anycast(Queues.mailbox(id)).setExclusive(true)));
        return broker;
    }

    private static void storage(ConfigurationImpl broker, BrokerSettings settings) {
        var data = settings.data().toAbsolutePath();
        broker.setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalBufferTimeout_NIO(200_000) // ns: at most 5000 syncs a second, shared by all senders
                .setJournalMinFiles(2)
                .setIDCacheSize(20_000)
                .setPersistIDCache(true)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setMaxDiskUsage(98) // percent: beyond it senders wait
                .setGlobalMaxSize(256 * MEBIBYTE);
        broker.setJournalPoolFiles(10);
        broker.setNodeManagerLockDirectory(data.resolve("lock").toString());
    }

    /**
     * A message may be of any size: from 100 KiB on ({@code amqpMinLargeMessageSize}) it is streamed to a file of its
     * own.
     */
    private static void acceptors(ConfigurationImpl broker, BrokerSettings settings) throws Exception {
        broker.addAcceptorConfiguration("in-vm", "vm://0")
                .addAcceptorConfiguration("core", "tcp://127.0.0.1:" + settings.corePort() + "?protocols=CORE")
                .addAcceptorConfiguration(
                        "amqp", "tcp://127.0.0.1:" + settings.amqpPort() + "?protocols=AMQP;saslMechanisms=PLAIN");
        settings.tls().map(BrokerTls::acceptor).ifPresent(broker::addAcceptorConfiguration);
    }

    /**
     * A queue of deliveries is exclusive: whichever hubs read it, one gets everything until it goes, then the next, once
     * what the first had not finished is back. So is a mailbox. A message group would not wait for that.
     */
    private static void addresses(ConfigurationImpl broker) {
        broker.addAddressSetting("#", usual());
        for (var shared : new String[] {Queues.SUBMISSIONS, Queues.VERDICTS}) {
            broker.addAddressSetting(
                    shared,
                    usual().setMaxDeliveryAttempts(-1) // an outage is no reason to give up; the hub sorts out the rest
                            .setRedeliveryDelay(SECOND)
                            .setRedeliveryMultiplier(2)
                            .setMaxRedeliveryDelay(300 * SECOND));
        }
        broker.addAddressSetting( // without a delay: what comes later would overtake it
                Queues.mailbox("#"),
                usual().setMaxDeliveryAttempts(-1).setRedeliveryDelay(0).setDefaultExclusiveQueue(true));
        broker.addAddressSetting(
                Queues.DELIVERIES,
                usual().setMaxDeliveryAttempts(-1).setRedeliveryDelay(0).setDefaultExclusiveQueue(true));
    }

    private static AddressSettings usual() {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setDeadLetterAddress(DEAD)
                .setExpiryAddress(EXPIRED)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(64 * MEBIBYTE)
                .setPageSizeBytes((int) (8 * MEBIBYTE));
    }

    private static QueueConfiguration anycast(String name) {
        return QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }
}
