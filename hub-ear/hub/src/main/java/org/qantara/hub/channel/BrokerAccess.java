package org.qantara.hub.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Status;

/**
 * Who may come to the broker follows the registry: our broker lets in whom the file {@code open-partners} names with a
 * secret, and with a certificate whom {@code open-certificates} beside it names; who is suspended while it is connected is
 * sent away, who is new finds its mailbox, and nobody the letters of one that has left.
 */
public final class BrokerAccess implements Configuring.Following {
    private static final System.Logger LOG = System.getLogger(BrokerAccess.class.getName());
    private static final String MANAGEMENT = "activemq.management";

    private final Path open;
    private final ConnectionFactory broker;

    /** @param open file of the partners that may log in, an id a line */
    public BrokerAccess(Path open, ConnectionFactory broker) {
        this.open = open;
        this.broker = broker;
    }

    @Override
    public void changed(Configuration before, Configuration after) {
        write(open, after.partners().stream().filter(BrokerAccess::isOpen).map(it -> it.id() + "\n"));
        write(open.resolveSibling("open-certificates"), OpenCertificates.of(after));
        var closed = before.partners().stream()
                .filter(BrokerAccess::isOpen)
                .filter(it ->
                        after.partner(it.id()).filter(BrokerAccess::isOpen).isEmpty())
                .toList();
        var listening = after.partners().stream()
                .filter(Partner::hasQueue)
                .filter(it -> before.partner(it.id()).filter(Partner::hasQueue).isEmpty())
                .toList();
        closed.forEach(this::sendAway);
        listening.forEach(this::openMailbox);
        after.partners().stream()
                .filter(it -> it.status() == Status.LEFT)
                .filter(it -> before.partner(it.id())
                        .filter(Partner::hasQueue)
                        .filter(was -> was.status() != Status.LEFT)
                        .isPresent())
                .forEach(this::emptyMailbox);
    }

    /** With a secret. */
    private static boolean isOpen(Partner partner) {
        return partner.status().exchanges() && partner.mayUse(AuthenticationMethod.PASSWORD);
    }

    private static void write(Path file, Stream<String> lines) {
        try {
            var text = lines.sorted().collect(Collectors.joining());
            var fresh = Files.writeString(file.resolveSibling("." + file.getFileName()), text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " cannot be written", e);
        }
    }

    private void sendAway(Partner partner) {
        in("the connections of " + partner.id() + " were not closed", session -> {
            var call = session.createMessage();
            JMSManagementHelper.putOperationInvocation(
                    call,
                    ResourceNames.BROKER,
                    "closeConnectionsForUser",
                    partner.id().value());
            try (var producer = session.createProducer(session.createQueue(MANAGEMENT))) {
                producer.send(call);
            }
        });
    }

    /** A queue is made when it is first looked into, which partners have no right to. */
    private void openMailbox(Partner partner) {
        in("the mailbox of " + partner.id() + " was not made", session -> {
            try (var browser = session.createBrowser(session.createQueue("mailbox." + partner.id()))) {
                var _ = browser.getEnumeration();
            }
        });
    }

    /** Nobody is to find letters there that were for one that has left. */
    private void emptyMailbox(Partner partner) {
        in("the mailbox of " + partner.id() + " was not emptied", session -> {
            var call = session.createMessage();
            JMSManagementHelper.putOperationInvocation(
                    call, ResourceNames.QUEUE + "mailbox." + partner.id(), "removeAllMessages");
            try (var producer = session.createProducer(session.createQueue(MANAGEMENT))) {
                producer.send(call);
            }
        });
    }

    private interface Work {
        void in(Session session) throws Exception;
    }

    private void in(String otherwise, Work work) {
        try (var connection = broker.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            work.in(session);
        } catch (Exception e) { // all else is to follow
            LOG.log(Level.WARNING, otherwise + ": " + e);
        }
    }
}
