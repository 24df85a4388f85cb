package org.qantara.model;

import java.util.Arrays;
import java.util.Base64;

/** Bytes with the equality of their content. The array is not copied: who makes one gives it away. */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are by content
public record Bytes(byte[] value) {
    public static Bytes ofBase64(String base64) {
        return new Bytes(Base64.getMimeDecoder().decode(base64));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes(byte[] theirs) && Arrays.equals(value, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
