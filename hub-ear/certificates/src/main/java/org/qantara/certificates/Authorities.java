package org.qantara.certificates;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

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

    public Authorities(Collection<X509Certificate> certificates) {
        this.anchors = certificates.stream()
                .filter(Authorities::isAuthority)
                .map(it -> new TrustAnchor(it, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && usage != null && usage[KEY_CERT_SIGN];
    }

    /** Reads them from a file of one or several, in PEM. */
    public static Authorities inPem(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return new Authorities(CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        }
    }

    /** Reads them from a keystore, PKCS #12. */
    public static Authorities inKeystore(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        var certificates = new ArrayList<X509Certificate>();
        for (var alias : Collections.list(store.aliases()))
            certificates.add((X509Certificate) store.getCertificate(alias));
        return new Authorities(certificates);
    }

    /** To whom a certificate was issued: its one common name, if one of the authorities issued it and it is valid now. */
    public Optional<String> subject(X509Certificate certificate, Instant now) {
        return isIssued(certificate, now) ? commonName(certificate) : Optional.empty();
    }

    private boolean isIssued(X509Certificate certificate, Instant now) {
        if (anchors.isEmpty() || certificate.getBasicConstraints() >= 0) return false;
        if (issued.contains(certificate)) return true;
        if (!isPath(certificate, now)) return false;
        if (issued.size() >= MOST_REMEMBERED) issued.clear();
        issued.add(certificate);
        return true;
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
