package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A value of a code system.
 *
 * @param system one of {@link CodeSystem}, or the name the document gives
 * @param version of the system, as the document or the code table states it: {@code v1.2}, {@code 2008}
 * @param value kept as text, leading zeros included ({@code 0110})
 */
public record Code(String system, Optional<String> version, String value, Confidence confidence) {
    public Code {
        Require.text(system, "system");
        version = Require.text(version);
        Require.text(value, "value");
        Objects.requireNonNull(confidence);
    }

    public static Code of(String system, String value) {
        return new Code(system, Optional.empty(), value, Confidence.EXACT);
    }

    public static Code of(String system, String version, String value) {
        return new Code(system, Optional.ofNullable(version), value, Confidence.EXACT);
    }
}
