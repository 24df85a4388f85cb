package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.INVALID_VALUE;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Revocation;
import org.qantara.spi.Rule;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the public keys and certificates of a partner. */
final class KeyReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] JWK = {
        "kty", "use", "key_ops", "alg", "kid", "crv", "x", "y", "n", "e", "x5u", "x5c", "x5t", "x5t#S256"
    };
    /** RFC 7517 and 7518: an octet key is its own secret. */
    private static final Map<String, Set<String>> PUBLIC =
            Map.of("EC", Set.of("crv", "x", "y"), "RSA", Set.of("n", "e"), "OKP", Set.of("crv", "x"));

    private KeyReader() {}

    static PartnerKey key(Place place) {
        var members = place.members("use", "validFrom", "validUntil", "jwk", "revoked");
        try {
            return new PartnerKey(
                    members.required("use").oneOf(PartnerKey.Use.class),
                    members.required("validFrom").date(),
                    members.required("validUntil").date(),
                    jwk(members.required("jwk")).toString(),
                    revoked(members));
        } catch (IllegalArgumentException e) {
            throw members.required("validUntil").isNot(Rule.NOT_BEFORE, "validFrom");
        }
    }

    /** Only what is public is known, so a private key is refused by its names. */
    private static ObjectNode jwk(Place place) {
        var members = place.members(JWK);
        var type = members.required("kty");
        if (!PUBLIC.containsKey(type.text())) throw type.wrong(INVALID_VALUE, "EC, RSA, OKP");
        PUBLIC.get(type.text()).forEach(members::required);
        var jwk = JSON.createObjectNode();
        members.all().forEach((name, value) -> {
            if (value.node() instanceof SequenceNode) {
                var array = jwk.putArray(name);
                value.items().forEach(item -> array.add(item.text()));
            } else jwk.put(name, value.text());
        });
        return jwk;
    }

    static PartnerCertificate certificate(Place place) {
        var members = place.members("use", "pem", "revoked");
        return new PartnerCertificate(
                members.required("use").oneOf(PartnerCertificate.Use.class),
                x509(members.required("pem")),
                revoked(members));
    }

    /** {@code true}, {@code false} or its first day. */
    private static Optional<Revocation> revoked(Members members) {
        return members.optional("revoked")
                .filter(it -> !it.text().equals("false"))
                .map(KeyReader::revocation);
    }

    private static Revocation revocation(Place place) {
        return place.text().equals("true") ? Revocation.ALWAYS : new Revocation(place.date());
    }

    private static X509Certificate x509(Place place) {
        try {
            var pem = new ByteArrayInputStream(place.text().getBytes(StandardCharsets.US_ASCII));
            var all = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (all.size() == 1) return (X509Certificate) all.iterator().next();
        } catch (CertificateException e) {
            // told below
        }
        throw place.isNot(Rule.CERTIFICATE);
    }
}
