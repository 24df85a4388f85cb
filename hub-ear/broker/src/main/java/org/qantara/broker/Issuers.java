package org.qantara.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * The authorities that issue certificates to partners (RFC 5280): a path has one certificate under one of them. The
 * hub's own doors have the same rules.
 *
 * @param issued what has been found to be issued by one of them
 */
record Issuers(Set<TrustAnchor> anchors, Set<X509Certificate> issued) {

    private static final int MOST_REMEMBERED = 5_000;
    private static final int KEY_CERT_SIGN = 5; // RFC 5280, section 4.2.1.3

    /** Reads them from a keystore, PKCS #12. */
    static Issuers in(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        var anchors = new HashSet<TrustAnchor>();
        for (var alias : Collections.list(store.aliases())) {
            var certificate = (X509Certificate) store.getCertificate(alias);
            if (isAuthority(certificate)) {
                anchors.add(new TrustAnchor(certificate, null));
            }
        }
        return new Issuers(Set.copyOf(anchors), ConcurrentHashMap.newKeySet());
    }

    /** And not a certificate that a partner has signed itself, which must not issue any to others. */
    private static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && usage != null && usage[KEY_CERT_SIGN];
    }

    /** The partner a certificate was issued to: its common name, if one of the authorities issued it. */
    Optional<String> subject(X509Certificate certificate, Instant now) {
        return isIssued(certificate, now) ? commonName(certificate) : Optional.empty();
    }

    private boolean isIssued(X509Certificate certificate, Instant now) {
        if (anchors.isEmpty() || certificate.getBasicConstraints() >= 0) {
            return false;
        }
        if (issued.contains(certificate)) {
            return true; // the broker asks often
        }
        try {
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            if (issued.size() >= MOST_REMEMBERED) {
                issued.clear();
            }
            return issued.add(certificate) || issued.contains(certificate);
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        try {
            var names = new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(it -> it.getType().equalsIgnoreCase("CN"))
                            .map(it -> String.valueOf(it.getValue()))
                            .toList();
            return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }
}
