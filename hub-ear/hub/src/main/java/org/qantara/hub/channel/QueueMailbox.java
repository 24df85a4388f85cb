package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/**
 * Puts the document into the partner's queue {@code mailbox.<partner>}: the body is the document's bytes, the envelope
 * stands in properties. The broker drops a letter it has seen.
 */
public final class QueueMailbox implements Channel {
    private final ConnectionFactory factory;
    private final String queue;

    public QueueMailbox(ConnectionFactory factory, PartnerId partner) {
        this.factory = factory;
        this.queue = "mailbox." + partner;
    }

    @Override
    public Outcome deliver(Letter letter) {
        try (var connection = factory.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message(session, letter));
            return new Outcome.Left();
        } catch (JMSException e) {
            return new Outcome.Failed(Problem.of(RECEIVER_UNREACHABLE, ""));
        }
    }

    private static BytesMessage message(Session session, Letter letter) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(letter.document().bytes());
        message.setStringProperty("_AMQ_DUPL_ID", letter.deliveryId().toString()); // Artemis: duplicate detection
        message.setStringProperty("kind", "record");
        message.setStringProperty("deliveryId", letter.deliveryId().toString());
        message.setStringProperty("messageId", letter.messageId());
        message.setStringProperty("from", letter.from().value());
        message.setStringProperty("format", letter.format());
        message.setStringProperty("recordType", letter.recordType());
        message.setStringProperty("purpose", letter.purpose());
        message.setStringProperty("mediaType", letter.document().mediaType());
        return message;
    }
}
