package org.qantara.hub.door.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * A partner's public key, ready to verify with. What it is good for follows from the key and not from the token: P-256 for
 * ES256, Ed25519 for EdDSA, RSA of 2048 bits or more for PS256 and RS256 (RFC 7518, RFC 8037). Anything else is no key.
 */
record TokenKey(Optional<String> id, Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {
    private static final int RSA_BITS = 2048;

    /** RFC 7515, appendix A.3. Nothing it verifies counts. */
    private static final TokenKey NOBODY = read("""
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""").orElseThrow();

    private static final JWSHeader ES256 = new JWSHeader(JWSAlgorithm.ES256);
    private static final Base64URL ANY_SIGNATURE = Base64URL.encode(new byte[] {
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
    });

    /** Nothing if it is no key that tokens may be signed with. */
    static Optional<TokenKey> read(String json) {
        try {
            var jwk = JWK.parse(json);
            return switch (jwk) {
                case ECKey key
                when key.getCurve().equals(Curve.P_256) ->
                    Optional.of(of(jwk, Set.of(JWSAlgorithm.ES256), new ECDSAVerifier(key)));
                case OctetKeyPair key
                when key.getCurve().equals(Curve.Ed25519) ->
                    Optional.of(of(jwk, Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519), new Ed25519(key)));
                case RSAKey key
                when key.size() >= RSA_BITS ->
                    Optional.of(of(jwk, Set.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256), new RSASSAVerifier(key)));
                default -> Optional.empty();
            };
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static TokenKey of(JWK jwk, Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {
        return new TokenKey(Optional.ofNullable(jwk.getKeyID()), algorithms, verifier);
    }

    /** Whether a token that names this key, or none, and this algorithm may be by this key. */
    boolean fits(JWSObject token) {
        var named = token.getHeader().getKeyID();
        return algorithms.contains(token.getHeader().getAlgorithm())
                && (named == null || id.isEmpty() || id.get().equals(named));
    }

    /** Takes as long as verifying, so that who is not known costs the same time. */
    static void verifyNothing(byte[] signed) {
        try {
            var _ = NOBODY.verifier.verify(ES256, signed, ANY_SIGNATURE);
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    boolean verifies(JWSObject token) {
        try {
            return token.verify(verifier);
        } catch (JOSEException | IllegalStateException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
