package org.qantara.model;

import java.util.Optional;

/**
 * An id or number that somebody gave to what is no person: an organisation, a course, a unit.
 *
 * @param scheme the name of the numbering, as the document states it, or its URI
 * @param value the id as written, leading zeros included: {@code 001528374000052}
 */
public record ExternalId(Optional<String> scheme, String value) {
    public ExternalId {
        scheme = Require.text(scheme);
        Require.text(value, "value");
    }

    public static ExternalId of(String scheme, String value) {
        return new ExternalId(Optional.ofNullable(scheme), value);
    }
}
