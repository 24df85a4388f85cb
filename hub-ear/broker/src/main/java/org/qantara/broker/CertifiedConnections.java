package org.qantara.broker;

import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.CertificateUtil;

/** The connections that partners have opened with a certificate, each for as long as it counts. */
final class CertifiedConnections {

    private static final System.Logger LOG = System.getLogger(CertifiedConnections.class.getName());

    private final Optional<PartnerCertificates> certificates;
    private final Map<RemotingConnection, Certified> open = new ConcurrentHashMap<>();

    private record Certified(X509Certificate certificate, String partner) {}

    /** @param certificates none if the broker does not listen with TLS */
    CertifiedConnections(Optional<PartnerCertificates> certificates) {
        this.certificates = certificates;
    }

    /** The partner whose certificate was shown in the TLS handshake of this connection. */
    Optional<String> admit(RemotingConnection connection) {
        if (connection == null || certificates.isEmpty()) {
            return Optional.empty();
        }
        var chain = CertificateUtil.getCertsFromConnection(connection);
        if (chain == null || chain.length == 0) {
            return Optional.empty();
        }
        var holder = certificates.get().holder(chain[0]);
        holder.ifPresent(partner -> open.put(connection, new Certified(chain[0], partner)));
        return holder;
    }

    /** Closes those whose certificate counts no more. */
    void close() {
        open.keySet().removeIf(RemotingConnection::isDestroyed);
        open.forEach((connection, certified) -> {
            if (!certificates.orElseThrow().holder(certified.certificate).equals(Optional.of(certified.partner))) {
                LOG.log(Level.INFO, "a connection of {0} is closed: its certificate counts no more", certified.partner);
                open.remove(connection);
                connection.fail(new ActiveMQSecurityException("the certificate counts no more"));
            }
        });
    }
}
