package org.qantara.it.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens what the hub has sealed, as who has its keystore can. */
final class Safe {
    private static final int NONCE = 12;

    private final Key kek;

    Safe(Path keystore) throws IOException {
        try {
            var password = Files.readString(keystore.resolveSibling(keystore.getFileName() + ".password"))
                    .toCharArray();
            kek = KeyStore.getInstance(keystore.toFile(), password).getKey("kek-1", password);
        } catch (GeneralSecurityException e) {
            throw new IOException("no keystore", e);
        }
    }

    /** @param place 0 is a document, 1 a record, 2 what was written for a recipient */
    byte[] open(byte[] sealed, UUID row, int place, UUID subject, byte[] wrapped) {
        var key = new SecretKeySpec(decrypted(kek, wrapped, 2, bytes(subject)), "AES");
        var where = ByteBuffer.allocate(21).put(bytes(row)).put((byte) place).put(sealed, 1, 4);
        return decrypted(key, sealed, 5, where.array());
    }

    private static byte[] decrypted(Key key, byte[] sealed, int from, byte[] where) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, from, NONCE));
            cipher.updateAAD(where);
            return cipher.doFinal(Arrays.copyOfRange(sealed, from + NONCE, sealed.length));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("it cannot be opened", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
