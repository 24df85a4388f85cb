package org.qantara.hub.flow;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qantara.hub.registry.PartnerId;

/** The queues {@code delivery.<partner>}. A message is a bundle: the ids of its deliveries, a line each. */
public final class JmsQueues implements Relay.Queues {
    private static final String PREFIX = "delivery.";
    private final ConnectionFactory factory;

    public JmsQueues(ConnectionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void send(PartnerId to, List<UUID> bundle) {
        var text = bundle.stream().map(UUID::toString).collect(Collectors.joining("\n"));
        in(session -> {
            try (var producer = session.createProducer(session.createQueue(PREFIX + to))) {
                producer.send(session.createTextMessage(text));
                return null;
            }
        });
    }

    @Override
    public Set<UUID> lyingIn(PartnerId to) {
        return in(session -> {
            var ids = new HashSet<UUID>();
            try (var browser = session.createBrowser(session.createQueue(PREFIX + to))) {
                for (var message : Collections.list(browser.getEnumeration()))
                    if (message instanceof TextMessage bundle) ids.addAll(ids(bundle.getText()));
            }
            return ids;
        });
    }

    /** The deliveries of a bundle. */
    static List<UUID> ids(String bundle) {
        return bundle.lines().map(UUID::fromString).toList();
    }

    private interface Work<T> {
        T in(Session session) throws JMSException;
    }

    private <T> T in(Work<T> work) {
        try (var connection = factory.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return work.in(session);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
