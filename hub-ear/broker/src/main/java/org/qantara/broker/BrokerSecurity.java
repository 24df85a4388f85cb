package org.qantara.broker;

import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * Who may do what: the hub everything; a partner sends to {@code submissions} and {@code verdicts} and reads or browses
 * its own mailbox, as long as the hub lets it in; everyone else nothing. A partner shows its secret, or none and its
 * certificate in the TLS handshake.
 */
final class BrokerSecurity implements ActiveMQSecurityManager5 {

    private final String hub;
    private final String secret;
    private final PartnerSecrets partners;
    private final OpenPartners open;
    private final CertifiedConnections certified;

    BrokerSecurity(
            BrokerSettings settings, PartnerSecrets partners, OpenPartners open, CertifiedConnections certified) {
        this.hub = settings.user();
        this.secret = settings.secret();
        this.partners = partners;
        this.open = open;
        this.certified = certified;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (password == null) { // SASL EXTERNAL: the name is what the certificate says of itself
            return certified
                    .admit(connection)
                    .filter(id -> !hub.equals(id))
                    .map(BrokerSecurity::subject)
                    .orElse(null);
        }
        return validateUser(user, password) ? subject(user) : null;
    }

    private static Subject subject(String user) {
        return new Subject(true, Set.of(new UserPrincipal(user)), Set.of(), Set.of());
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject != null
                && subject.getPrincipals(UserPrincipal.class).stream()
                        .anyMatch(user -> may(user.getName(), check, address));
    }

    @Override
    public boolean validateUser(String user, String password) {
        if (user == null || password == null) {
            return false;
        }
        if (hub.equals(user)) {
            return PartnerSecrets.equal(secret, password);
        }
        return partners.matches(user, password) && open.contains(user);
    }

    /** Never enough: the broker asks {@link #authorize} with the address, this call has none. */
    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return hub.equals(user) && validateUser(user, password);
    }

    private boolean may(String user, CheckType check, String address) {
        if (hub.equals(user)) {
            return true;
        }
        return switch (check) {
            case SEND -> address.equals(Queues.SUBMISSIONS) || address.equals(Queues.VERDICTS);
            case CONSUME, BROWSE -> isMailbox(user, address);
            default -> false; // the enumeration is the broker's: what it adds is forbidden
        };
    }

    /** The address comes alone or as {@code address::queue}. */
    private static boolean isMailbox(String user, String address) {
        var own = Queues.mailbox(user);
        return address.equals(own) || address.equals(own + "::" + own);
    }
}
