package org.qantara.hub.channel;

import static org.qantara.spi.ProblemCode.RECEIVER_UNREACHABLE;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import org.qantara.hub.journal.Millis;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.NoticeJson;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.notice.Teller;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;

/**
 * Puts the document into the partner's queue {@code mailbox.<partner>}: the body is the document's bytes, the envelope
 * stands in properties; a notice lies there too, as JSON. The broker drops what it has seen.
 */
public final class QueueMailbox implements Channel, Teller {
    private final ConnectionFactory factory;
    private final String queue;

    public QueueMailbox(ConnectionFactory factory, PartnerId partner) {
        this.factory = factory;
        this.queue = "mailbox." + partner;
    }

    @Override
    public Outcome deliver(Letter letter) {
        return switch (put(session -> message(session, letter))) {
            case DONE -> new Outcome.Left();
            case UNKNOWN -> new Outcome.Failed(Problem.of(RECEIVER_UNREACHABLE, ""), true);
            case NOT_BEGUN -> new Outcome.Failed(Problem.of(RECEIVER_UNREACHABLE, ""), false);
        };
    }

    @Override
    public Reaction tell(Notice notice) {
        return switch (put(session -> message(session, notice))) {
            case DONE -> Reaction.HEARD;
            case UNKNOWN, NOT_BEGUN -> Reaction.OUT_OF_REACH;
        };
    }

    private interface Writing {
        Message message(Session session) throws JMSException;
    }

    /** Whether it lies in the queue. */
    private enum Putting {
        NOT_BEGUN,
        /** It was sent, and the broker has not said that it has it. */
        UNKNOWN,
        DONE
    }

    private Putting put(Writing writing) {
        var putting = Putting.NOT_BEGUN;
        try (var connection = factory.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(queue))) {
            var message = writing.message(session);
            putting = Putting.UNKNOWN;
            producer.send(message);
            putting = Putting.DONE;
            return putting;
        } catch (JMSException e) {
            return putting; // what lies there lies there, however the connection ends
        }
    }

    private static BytesMessage message(Session session, Notice notice) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(NoticeJson.bytes(notice));
        message.setStringProperty("_AMQ_DUPL_ID", notice.id().toString());
        message.setStringProperty("kind", "notice");
        message.setStringProperty("noticeId", notice.id().toString());
        message.setStringProperty("noticeKind", notice.kind().name());
        message.setStringProperty("deliveryId", notice.deliveryId().toString());
        message.setStringProperty("purpose", notice.purpose());
        message.setStringProperty("dueAt", Millis.text(notice.dueAt()));
        message.setStringProperty("mediaType", Payload.JSON);
        return message;
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
