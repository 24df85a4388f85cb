package org.qantara.hub.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qantara.hub.registry.PartnerId;

/**
 * The letters that lie in partners' queues. What a partner's program is already reading cannot be taken back, nor
 * anything while it reads, for a mailbox has one reader at a time.
 */
public final class QueueLetters {
    private static final System.Logger LOG = System.getLogger(QueueLetters.class.getName());

    private final ConnectionFactory factory;

    public QueueLetters(ConnectionFactory factory) {
        this.factory = factory;
    }

    /** Takes those of these letters out that are still there, and says how many that were; none if the broker is away. */
    public int takeBack(PartnerId from, List<UUID> deliveries) {
        var which =
                deliveries.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "deliveryId in (", ")"));
        try (var connection = factory.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue("mailbox." + from), which)) {
            connection.start();
            var taken = 0;
            while (taken < deliveries.size() && consumer.receiveNoWait() != null) taken++;
            return taken;
        } catch (JMSException e) {
            LOG.log(
                    Level.WARNING,
                    "letters to {0} could not be taken back: {1}",
                    from,
                    e.getClass().getName());
            return 0;
        }
    }
}
