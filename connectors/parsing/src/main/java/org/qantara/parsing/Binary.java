package org.qantara.parsing;

import java.util.Base64;
import org.qantara.model.Bytes;
import org.qantara.spi.Loss;

/** Files inside documents. */
public final class Binary {
    private Binary() {}

    /** A node's base64, or {@code null} if it is empty or, reported {@code UNREADABLE}, not base64. */
    public static Bytes read(Node node) {
        var text = node.text();
        if (text.isEmpty()) return null;
        var bytes = bytes(text);
        if (bytes == null) node.lost(Loss.Reason.UNREADABLE);
        return bytes;
    }

    /** The bytes of base64 with or without line breaks; {@code null} if it is anything else. */
    public static Bytes bytes(String base64) {
        var packed = new byte[base64.length()];
        int length = 0;
        for (int i = 0; i < packed.length; i++) {
            char c = base64.charAt(i);
            if (c > ' ') packed[length++] = c < 128 ? (byte) c : (byte) '?';
        }
        try {
            return new Bytes(Base64.getDecoder().decode(java.util.Arrays.copyOf(packed, length)));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
