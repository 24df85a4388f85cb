package org.qantara.hub.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Takes those of these letters out that are still there, and gives those that are there no more: taken out now or before,
     * or in the hands of a reader; all, if there is no such queue. Nothing if the broker is away.
     */
    public Optional<Set<UUID>> takeBack(PartnerId from, List<UUID> deliveries) {
        var which = deliveries.stream() // the letters, not the notices of them
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", ", "kind = 'record' and deliveryId in (", ")"));
        try (var connection = factory.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            var queue = session.createQueue("mailbox." + from);
            takeOut(session, queue, which, deliveries.size());
            var gone = new HashSet<>(deliveries);
            gone.removeAll(lying(session, queue, which));
            return Optional.of(gone);
        } catch (InvalidDestinationException e) {
            return Optional.of(Set.copyOf(deliveries));
        } catch (JMSException e) {
            LOG.log(
                    Level.WARNING,
                    "letters to {0} could not be taken back: {1}",
                    from,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private static void takeOut(Session session, Queue queue, String which, int most) throws JMSException {
        try (var consumer = session.createConsumer(queue, which)) {
            var taken = 0;
            while (taken < most && consumer.receiveNoWait() != null) taken++;
        }
    }

    /** Those that lie there all the same, for a reader before us has not been given them yet. */
    private static Set<UUID> lying(Session session, Queue queue, String which) throws JMSException {
        try (var browser = session.createBrowser(queue, which)) {
            var found = new HashSet<UUID>();
            for (var all = browser.getEnumeration(); all.hasMoreElements(); )
                if (all.nextElement() instanceof Message letter)
                    found.add(UUID.fromString(letter.getStringProperty("deliveryId")));
            return found;
        }
    }
}
