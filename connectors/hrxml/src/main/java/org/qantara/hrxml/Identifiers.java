package org.qantara.hrxml;

import org.qantara.model.Identifier;

/** Kinds of identifier, as {@code @schemeName} tells them here. */
final class Identifiers {
    private Identifiers() {}

    /** A {@code PersonID} is a partner's; a {@code PersonLegalID} is what its scheme's name says. */
    static Identifier.Kind kind(String element, String schemeName) {
        if (element.equals("PersonID")) return Identifier.Kind.PARTNER;
        for (var kind : Identifier.Kind.values())
            if (kind != Identifier.Kind.PARTNER && schemeName(kind).equals(schemeName)) return kind;
        return Identifier.Kind.OTHER;
    }

    static String schemeName(Identifier.Kind kind) {
        return switch (kind) {
            case NATIONAL_ID -> "NationalID";
            case PASSPORT -> "Passport";
            case RESIDENCE_PERMIT -> "ResidencePermit";
            case SOCIAL_SECURITY -> "SocialSecurityNumber";
            case PARTNER, OTHER -> "";
        };
    }
}
