package org.qantara.hub.subject;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES in Galois/Counter Mode (NIST SP 800-38D): a random nonce of 96 bits, the ciphertext, a tag of 128 bits. */
final class Gcm {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] seal(SecretKey key, byte[] plain, byte[] associated, int reserve) {
        try {
            var sealed = new byte[reserve + NONCE + plain.length + TAG];
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            System.arraycopy(nonce, 0, sealed, reserve, NONCE);
            cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, associated)
                    .doFinal(plain, 0, plain.length, sealed, reserve + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] associated, int from) {
        if (sealed.length < from + NONCE + TAG) throw new Unsealable(null);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, from, associated)
                    .doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
        } catch (AEADBadTagException e) {
            throw new Unsealable(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int from, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce, from, NONCE));
        cipher.updateAAD(associated);
        return cipher;
    }
}
