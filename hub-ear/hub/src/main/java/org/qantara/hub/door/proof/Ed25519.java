package org.qantara.hub.door.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** Verifies EdDSA signatures (RFC 8037, section 3.1) by the JDK alone; the JOSE library would need another one for it. */
final class Ed25519 implements JWSVerifier {
    private static final int KEY_BYTES = 32;

    private final JCAContext context = new JCAContext();
    private final PublicKey key;

    /** @throws GeneralSecurityException if it is no key */
    Ed25519(OctetKeyPair jwk) throws GeneralSecurityException {
        var x = jwk.getX().decode();
        if (x.length != KEY_BYTES) throw new GeneralSecurityException("not 32 bytes");
        this.key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(x)));
    }

    /** Little endian, the sign of the x coordinate in the last bit (RFC 8032, section 5.1.2). */
    private static EdECPoint point(byte[] littleEndian) {
        var y = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) y[i] = littleEndian[KEY_BYTES - 1 - i];
        var odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        return new EdECPoint(odd, new BigInteger(1, y));
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) throws JOSEException {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature.decode());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
