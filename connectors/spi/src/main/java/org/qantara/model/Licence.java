package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/** A driving licence category, or a licence to practise. */
public record Licence(Kind kind, Term category, Optional<String> issuer, Period validity) {
    public enum Kind {
        DRIVING,
        PROFESSIONAL
    }

    public Licence {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(category);
        issuer = Require.text(issuer);
        Objects.requireNonNull(validity);
    }

    public static Licence driving(String category) {
        return new Licence(
                Kind.DRIVING, Term.of(CodeSystem.DRIVING_LICENCE, category), Optional.empty(), Period.UNKNOWN);
    }
}
