package org.qantara.elmo;

import java.util.Optional;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.Period;

/** Types of a person's identifiers; ELMO itself knows but the first. */
enum IdentifierKind {
    NATIONAL(Kind.NATIONAL_ID, "nationalIdentifier"),
    PASSPORT(Kind.PASSPORT, "passport"),
    RESIDENCE(Kind.RESIDENCE_PERMIT, "residencePermit"),
    SOCIAL_SECURITY(Kind.SOCIAL_SECURITY, "socialSecurity"),
    PARTNER(Kind.PARTNER, "partner");

    private final Kind kind;
    private final String type;

    IdentifierKind(Kind kind, String type) {
        this.kind = kind;
        this.type = type;
    }

    /** @param type {@code null} if it is none in particular */
    static Identifier read(String type, String value) {
        for (var known : values()) if (known.type.equals(type)) return Identifier.of(known.kind, value);
        return new Identifier(Kind.OTHER, value, Optional.ofNullable(type), Optional.empty(), Period.UNKNOWN);
    }

    /** The type that says the kind; empty if its scheme is the type. */
    static Optional<String> type(Kind kind) {
        for (var known : values()) if (known.kind == kind) return Optional.of(known.type);
        return Optional.empty();
    }
}
