package org.qantara.hub.door.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.qantara.hub.registry.PartnerId;

/**
 * The authorities that issue certificates to partners (RFC 5280). A path has one certificate under one of them; whether
 * one was revoked they are not asked: the registry says so. A certificate that is not to sign others (CA and keyCertSign)
 * is no authority: partners' own ones stand in the same file, for the TLS handshake.
 */
public final class Authorities {
    private static final int MOST_REMEMBERED = 5_000;
    private static final int KEY_CERT_SIGN = 5; // RFC 5280, section 4.2.1.3

    private final Set<TrustAnchor> anchors;
    private final Set<X509Certificate> issued = ConcurrentHashMap.newKeySet();

    public Authorities(List<X509Certificate> authorities) {
        this.anchors = authorities.stream()
                .filter(Authorities::isAuthority)
                .map(it -> new TrustAnchor(it, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && usage != null && usage[KEY_CERT_SIGN];
    }

    /**
     * Reads the authorities' certificates.
     *
     * @param pem file of one or several
     * @throws IllegalStateException with one line that says what is wrong
     */
    public static Authorities of(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            return new Authorities(CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("qantara.partner-ca cannot be read: " + pem, e);
        }
    }

    /** The partner a certificate was issued to: its common name, if one of the authorities issued it. */
    Optional<PartnerId> subject(X509Certificate certificate, Instant now) {
        return isIssued(certificate, now) ? commonName(certificate) : Optional.empty();
    }

    private boolean isIssued(X509Certificate certificate, Instant now) {
        if (anchors.isEmpty() || certificate.getBasicConstraints() >= 0) return false;
        if (issued.contains(certificate)) return true;
        if (!isPath(certificate, now)) return false;
        if (issued.size() >= MOST_REMEMBERED) issued.clear();
        return issued.add(certificate);
    }

    private boolean isPath(X509Certificate certificate, Instant now) {
        try {
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    private static Optional<PartnerId> commonName(X509Certificate certificate) {
        try {
            var names = new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(it -> it.getType().equalsIgnoreCase("CN"))
                            .map(it -> String.valueOf(it.getValue()))
                            .toList();
            return names.size() == 1 && PartnerId.isOne(names.getFirst())
                    ? Optional.of(new PartnerId(names.getFirst()))
                    : Optional.empty();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }
}
