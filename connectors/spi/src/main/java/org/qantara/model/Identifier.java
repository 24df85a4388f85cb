package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A number or code somebody gave this person.
 *
 * @param scheme the name of the numbering, as the document states it: {@code CIN}, a URI, an agency's register
 * @param country that issued it
 */
public record Identifier(Kind kind, String value, Optional<String> scheme, Optional<Term> country, Period validity) {
    public enum Kind {
        NATIONAL_ID,
        PASSPORT,
        RESIDENCE_PERMIT,
        SOCIAL_SECURITY,
        /** The number a partner knows the person by. */
        PARTNER,
        OTHER
    }

    public Identifier {
        Objects.requireNonNull(kind);
        Require.text(value, "value");
        scheme = Require.text(scheme);
        Objects.requireNonNull(validity);
    }

    public static Identifier of(Kind kind, String value) {
        return new Identifier(kind, value, Optional.empty(), Optional.empty(), Period.UNKNOWN);
    }
}
