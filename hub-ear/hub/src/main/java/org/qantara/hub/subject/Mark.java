package org.qantara.hub.subject;

import java.util.Arrays;

/** A keyed hash of a trait. */
public record Mark(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Mark(var its) && Arrays.equals(bytes, its);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Mark[]";
    }
}
