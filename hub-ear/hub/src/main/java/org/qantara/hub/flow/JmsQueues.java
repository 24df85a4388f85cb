package org.qantara.hub.flow;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;
import org.qantara.hub.journal.Outbox;

/**
 * The queues {@code delivery.<partner>} on an Artemis broker. A message is a delivery's id, grouped by person; the broker
 * drops an id it has seen, but not within a transaction, which it refuses whole: then they are sent one by one.
 */
public final class JmsQueues implements Relay.Queues {
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID"; // Artemis: Message.HDR_DUPLICATE_DETECTION_ID
    private static final String PREFIX = "delivery.";

    private final ConnectionFactory factory;

    public JmsQueues(ConnectionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void send(List<Outbox.Item> items) {
        try (var connection = factory.createConnection()) {
            if (!sentAtOnce(connection, items)) sendOneByOne(connection, items);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static boolean sentAtOnce(Connection connection, List<Outbox.Item> items) throws JMSException {
        try (var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var producer = session.createProducer(null)) {
            try {
                for (var item : items) send(session, producer, item);
                session.commit();
                return true;
            } catch (JMSException e) {
                session.rollback();
                return false;
            }
        }
    }

    private static void sendOneByOne(Connection connection, List<Outbox.Item> items) throws JMSException {
        try (var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(null)) {
            for (var item : items) send(session, producer, item);
        }
    }

    private static void send(Session session, MessageProducer producer, Outbox.Item item) throws JMSException {
        Message message = session.createTextMessage(item.deliveryId().toString());
        message.setStringProperty(DUPLICATE_ID, item.deliveryId().toString());
        message.setStringProperty("JMSXGroupID", item.person().value());
        producer.send(session.createQueue(PREFIX + item.to()), message);
    }
}
