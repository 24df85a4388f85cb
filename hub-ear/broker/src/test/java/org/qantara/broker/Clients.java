package org.qantara.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** The two kinds of client a partner may use. */
enum Clients {
    CORE,
    AMQP;

    JMSContext connect(BrokerSettings broker, String user, String secret) {
        return factory(broker).createContext(user, secret);
    }

    private ConnectionFactory factory(BrokerSettings broker) {
        return switch (this) {
            case CORE -> new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.corePort());
            case AMQP -> new JmsConnectionFactory("amqp://127.0.0.1:" + broker.amqpPort());
        };
    }
}
