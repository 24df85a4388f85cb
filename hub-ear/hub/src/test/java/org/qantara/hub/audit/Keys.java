package org.qantara.hub.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.List;

/** Keys made for a test. */
public final class Keys {
    private Keys() {}

    public static SigningKeys fresh() {
        return new SigningKeys(List.of(key()));
    }

    public static SigningKey key() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey((EdECPrivateKey) pair.getPrivate(), (EdECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
