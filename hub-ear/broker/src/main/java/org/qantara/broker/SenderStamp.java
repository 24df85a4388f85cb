package org.qantara.broker;

import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Writes on every message who sent it, and refuses a partner's message that comes with such a stamp already.
 *
 * <p>Another broker than ours loads it by its class name, with the property {@code hub}: the user that is the hub
 * itself ({@code hub} if not said).
 *
 * <p>The broker's own setting for this ({@code populateValidatedUser}) leaves AMQP messages as they came, so their
 * sender could claim any name. A JMS reader finds the stamp as {@link Queues#SENDER}; on an AMQP message of more than
 * 100 KiB, whose head lies unchangeable in a file, only as the annotation {@link Queues#SENDER_OF_LARGE}.
 */
public final class SenderStamp implements ActiveMQServerMessagePlugin {

    private static final SimpleString ANNOTATION = SimpleString.of(Queues.SENDER);

    private String hub;

    SenderStamp(String hub) {
        this.hub = hub;
    }

    /** Called by name, from a broker.xml. */
    public SenderStamp() {
        this("hub");
    }

    @Override
    public void init(Map<String, String> properties) {
        hub = properties.getOrDefault("hub", hub);
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreate)
            throws ActiveMQException {
        var sender = session.getValidatedUser();
        if (!hub.equals(sender) && isStamped(message)) {
            throw new ActiveMQSecurityException("a message may not name its own sender");
        }
        message.setAnnotation(ANNOTATION, sender);
        if (!message.isLargeMessage()) {
            message.putStringProperty(ANNOTATION, SimpleString.of(sender));
            message.reencode();
        }
    }

    private static boolean isStamped(Message message) {
        return message.containsProperty(ANNOTATION)
                || message.containsProperty(SimpleString.of(Queues.SENDER_OF_LARGE));
    }
}
