package org.qantara.spi;

import java.util.regex.Pattern;

/** The stable name of a format, as partners and agreements use it: {@code europass-xml}. */
public record FormatId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public FormatId {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("a format id is lower-case letters, digits and hyphens");
    }

    @Override
    public String toString() {
        return value;
    }
}
