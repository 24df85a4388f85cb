package org.qantara.hub.setup;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The hub's own connections to the broker. */
final class Messaging implements AutoCloseable {
    private static final int SESSIONS = 8;
    /**
     * So long, unless its URL names a {@code connectionTTL}, the broker keeps the queues of a hub that stands still
     * before another hub may read them.
     */
    private static final Duration STANDING_STILL = Duration.ofSeconds(10);

    private final ActiveMQConnectionFactory broker;
    private final CachingConnectionFactory sending;

    Messaging(Settings.Broker settings) {
        broker = new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password());
        if (!settings.isInside() && broker.getConnectionTTL() == ActiveMQClient.DEFAULT_CONNECTION_TTL) {
            broker.setConnectionTTL(STANDING_STILL.toMillis());
            broker.setClientFailureCheckPeriod(STANDING_STILL.dividedBy(2).toMillis());
        }
        broker.setConsumerWindowSize(0); // a consumer that waits for its partner holds back one bundle, not a window
        sending = new CachingConnectionFactory(broker);
        sending.setSessionCacheSize(SESSIONS);
        sending.setReconnectOnException(true);
    }

    /** For sending: connection, sessions and producers are kept. */
    CachingConnectionFactory sending() {
        return sending;
    }

    /** For reading now and then, by connections of their own. */
    ConnectionFactory reading() {
        return broker;
    }

    /** For the routes: local transactions, and a start that does not wait for the broker. */
    JmsComponent component(ThreadFactory threads) {
        var jms = new JmsComponent();
        jms.setConnectionFactory(broker);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setConcurrentConsumers(1);
        jms.setTaskExecutor(task -> threads.newThread(task).start());
        jms.setTestConnectionOnStartup(false);
        jms.setErrorHandlerLogStackTrace(false); // a bundle that goes back to its queue is told in a line
        return jms;
    }

    @Override
    public void close() {
        sending.destroy();
        broker.close();
    }
}
