package org.qantara.hub.subject;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one data subject, under which everything about them is stored. */
public final class SubjectKey {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private SubjectKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    static SubjectKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SubjectKey(bytes);
    }

    static SubjectKey of(byte[] bytes) {
        if (bytes.length != BYTES) throw new Unsealable(null);
        return new SubjectKey(bytes);
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    /**
     * Encrypts with AES-256-GCM.
     *
     * @param place where the bytes will stand; they can be opened nowhere else
     * @param reserve bytes left free at the start of what is given back
     */
    public byte[] seal(byte[] plain, byte[] place, int reserve) {
        return Gcm.seal(key, plain, place, reserve);
    }

    /**
     * Opens what was sealed.
     *
     * @param from where it begins
     * @throws Unsealable if it was not sealed with this key for this place
     */
    public byte[] open(byte[] sealed, byte[] place, int from) {
        return Gcm.open(key, sealed, place, from);
    }

    @Override
    public String toString() {
        return "SubjectKey[]";
    }
}
