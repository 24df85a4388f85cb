package org.qantara.hub;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real broker in memory, new for each test, whose queues of deliveries serve one reader at a time. */
public final class QueueBroker implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger LAST = new AtomicInteger(100);

    private final String url = "vm://" + LAST.incrementAndGet();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url + "?consumerWindowSize=0");

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        server.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("vm", url)
                .addAddressSetting(
                        "delivery.#",
                        new AddressSettings()
                                .setDefaultExclusiveQueue(true)
                                .setAutoDeleteQueues(false)
                                .setAutoDeleteAddresses(false))
                .addAddressSetting("mailbox.#", new AddressSettings().setDefaultExclusiveQueue(true)));
        start();
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        connections.close();
        stop();
    }

    public void start() throws Exception {
        server.start();
    }

    /** Everything in its queues is gone. */
    public void stop() throws Exception {
        server.stop();
    }

    /** Nobody is given anything from it. */
    public void pause(String queue) {
        server.getActiveMQServer().locateQueue(queue).pause();
    }

    public void resume(String queue) {
        server.getActiveMQServer().locateQueue(queue).resume();
    }

    /** A mailbox that is not there is not made when somebody asks for it. */
    public void makeNoQueues() {
        server.getActiveMQServer()
                .getAddressSettingsRepository()
                .addMatch(
                        "mailbox.#",
                        new AddressSettings()
                                .setDefaultExclusiveQueue(true)
                                .setAutoCreateQueues(false)
                                .setAutoCreateAddresses(false));
    }

    public ConnectionFactory connections() {
        return connections;
    }

    public JMSContext connect() {
        return connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    /** The names of those there are. */
    public String[] queues() {
        return server.getActiveMQServer().getActiveMQServerControl().getQueueNames();
    }

    public void send(String queue, String text) {
        try (var session = connect()) {
            session.createProducer().send(session.createQueue(queue), text);
        }
    }

    /** What routes read the queues with, in transactions, one message at a time. */
    public JmsComponent component() {
        var jms = new JmsComponent();
        jms.setConnectionFactory(connections);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setRecoveryInterval(100);
        return jms;
    }
}
