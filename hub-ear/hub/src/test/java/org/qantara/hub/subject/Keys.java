package org.qantara.hub.subject;

import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** Keyrings to try things with. */
public final class Keys {
    public static final Keyring KEYRING = ring(1, 2);

    private Keys() {}

    /** @param marks which key for marks, and {@code wrapping} which for wrapping */
    public static Keyring ring(int wrapping, int marks) {
        return new Keyring(Map.of((short) wrapping, key(wrapping)), key(marks));
    }

    static Keyring rotated() {
        return new Keyring(Map.of((short) 1, key(1), (short) 3, key(3)), key(2));
    }

    private static SecretKeySpec key(int n) {
        var bytes = new byte[32];
        bytes[0] = (byte) n;
        return new SecretKeySpec(bytes, "AES");
    }
}
