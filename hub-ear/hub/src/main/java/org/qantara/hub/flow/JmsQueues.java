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
import org.qantara.hub.registry.PartnerId;

/**
 * The queues {@code delivery.<partner>} on an Artemis broker. A message is a delivery's id; the broker drops an id it has
 * seen, but not within a transaction, which it refuses whole: then they are sent one by one. With one consumer the queue
 * itself is the order; for several, messages are grouped by person.
 */
public final class JmsQueues implements Relay.Queues {
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID"; // Artemis: Message.HDR_DUPLICATE_DETECTION_ID
    private static final String PREFIX = "delivery.";

    private final ConnectionFactory factory;
    private final boolean grouped;

    /** @param consumers of each queue */
    public JmsQueues(ConnectionFactory factory, int consumers) {
        this.factory = factory;
        this.grouped = consumers > 1;
    }

    @Override
    public void send(PartnerId to, List<Outbox.Item> items) {
        try (var connection = factory.createConnection()) {
            if (!sentAtOnce(connection, to, items)) sendOneByOne(connection, to, items);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private boolean sentAtOnce(Connection connection, PartnerId to, List<Outbox.Item> items) throws JMSException {
        try (var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var producer = session.createProducer(session.createQueue(PREFIX + to))) {
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

    private void sendOneByOne(Connection connection, PartnerId to, List<Outbox.Item> items) throws JMSException {
        try (var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(PREFIX + to))) {
            for (var item : items) send(session, producer, item);
        }
    }

    private void send(Session session, MessageProducer producer, Outbox.Item item) throws JMSException {
        Message message = session.createTextMessage(item.deliveryId().toString());
        message.setStringProperty(DUPLICATE_ID, item.deliveryId().toString());
        if (grouped) message.setStringProperty("JMSXGroupID", item.person().value());
        producer.send(message);
    }
}
