package org.qantara.hub.registry;

import java.util.regex.Pattern;

/** The stable short name of a partner: {@code anapec}. It names queues and files, hence its narrow shape. */
public record PartnerId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public PartnerId {
        if (!isOne(value)) throw new IllegalArgumentException("a partner id is lower-case letters, digits and hyphens");
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
