package org.qantara.credentials;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.model.Credential.Signature;

/**
 * A signature and what it signs, as they are written.
 *
 * @param header in base64url
 * @param payload in base64url, or as it is if the header says so (RFC 7797)
 * @param signature in base64url
 */
record Signed(String header, String payload, String signature) {
    Signed of(String content) {
        return new Signed(header, content == null ? "" : content, signature);
    }

    /** {@code null} if it is not written as the header says. */
    byte[] content() {
        return isAsItIs() ? payload.getBytes(StandardCharsets.UTF_8) : Wrapping.decoded(payload);
    }

    /** Where it stands: a document that says it is not signed is not (RFC 7515, Unsecured JWS). */
    Signature state() {
        boolean isNone = header.isEmpty() || isUnsecured();
        if (signature.isEmpty()) return isNone ? Signature.NONE : Signature.INVALID;
        return isUnsecured() || contradictsItsKey() ? Signature.INVALID : Signature.PRESENT_UNVERIFIED;
    }

    /** Of several: invalid if one is, none if all are. */
    static Signature state(List<Signed> all) {
        var states = all.stream().map(Signed::state).collect(Collectors.toSet());
        if (states.contains(Signature.INVALID)) return Signature.INVALID;
        return states.contains(Signature.PRESENT_UNVERIFIED) ? Signature.PRESENT_UNVERIFIED : Signature.NONE;
    }

    /** Whether the header says that there is no signature, in whatever case. */
    private boolean isUnsecured() {
        try {
            return Header.parse(new Base64URL(header))
                    .getAlgorithm()
                    .getName()
                    .equalsIgnoreCase(Algorithm.NONE.getName());
        } catch (ParseException | RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * Whether the key that the header brings along has certainly not made this signature. Where there is no such key,
     * or none of a kind that is known here, nothing is certain.
     */
    private boolean contradictsItsKey() {
        try {
            var read = JWSHeader.parse(new Base64URL(header));
            var verifier = verifier(read, key(read));
            return verifier != null && !verifier.verify(read, signedBytes(), new Base64URL(signature));
        } catch (ParseException | JOSEException | RuntimeException notKnownHere) {
            return false;
        }
    }

    private static PublicKey key(JWSHeader header) throws JOSEException {
        var chain = header.getX509CertChain();
        if (chain != null && !chain.isEmpty()) {
            var certificate = X509CertUtils.parse(chain.getFirst().decode());
            return certificate == null ? null : certificate.getPublicKey();
        }
        return switch (header.getJWK()) {
            case com.nimbusds.jose.jwk.RSAKey rsa -> rsa.toRSAPublicKey();
            case com.nimbusds.jose.jwk.ECKey elliptic -> elliptic.toECPublicKey();
            case null, default -> null;
        };
    }

    /** Whatever the header calls critical is the signer's to check with whom it trusts. */
    private static JWSVerifier verifier(JWSHeader header, PublicKey key) throws JOSEException {
        var critical = header.getCriticalParams() == null ? Set.<String>of() : header.getCriticalParams();
        return switch (key) {
            case RSAPublicKey rsa -> new RSASSAVerifier(rsa, critical);
            case ECPublicKey elliptic -> new ECDSAVerifier(elliptic, critical);
            case null, default -> null;
        };
    }

    private byte[] signedBytes() {
        return (header + "." + payload).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isAsItIs() {
        try {
            return !header.isEmpty() && !JWSHeader.parse(new Base64URL(header)).isBase64URLEncodePayload();
        } catch (ParseException unreadable) {
            return payload.startsWith("{");
        }
    }
}
