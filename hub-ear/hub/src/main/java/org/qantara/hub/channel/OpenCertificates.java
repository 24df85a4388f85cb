package org.qantara.hub.channel;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;

/**
 * Whose certificates count at the broker, in lines for it: {@code partner <id>}, {@code pinned <id> <SHA-256>},
 * {@code revoked <SHA-256> <first day>}.
 */
final class OpenCertificates {
    private OpenCertificates() {}

    static Stream<String> of(Configuration configuration) {
        return configuration.partners().stream().flatMap(OpenCertificates::of).distinct();
    }

    private static Stream<String> of(Partner partner) {
        var partners = mayShowOne(partner) ? Stream.of("partner " + partner.id() + "\n") : Stream.<String>empty();
        return Stream.concat(partners, partner.certificates().stream().flatMap(it -> of(partner, it)));
    }

    private static boolean mayShowOne(Partner partner) {
        return partner.status().exchanges() && partner.mayUse(AuthenticationMethod.MTLS);
    }

    private static Stream<String> of(Partner partner, PartnerCertificate certificate) {
        var digest = digest(certificate);
        var pinned = certificate.use() == PartnerCertificate.Use.TLS
                ? Stream.of("pinned " + partner.id() + " " + digest + "\n")
                : Stream.<String>empty();
        var revoked = certificate.revoked().stream().map(it -> "revoked " + digest + " " + it.from() + "\n");
        return Stream.concat(pinned, revoked);
    }

    private static String digest(PartnerCertificate certificate) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(certificate.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
