package org.qantara.hub.terminology;

import java.util.regex.Pattern;

/**
 * What is kept of a code that somebody asked for and nobody knows. They may have typed anything, a name or a telephone
 * number: only what looks as codes of a known system do is kept, and of what else was asked that it was.
 */
final class Likely {
    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(?:[.-][0-9]{1,4}){0,3}");

    private Likely() {}

    /** Of what cannot be told from a person's name or number nothing but the system is left, if that can. */
    static ConceptId code(Thesaurus known, ConceptId asked) {
        var isKnown = known.systems().contains(asked.system());
        var version = known.versions(asked.system()).contains(asked.version())
                        || (isKnown && VERSION.matcher(asked.version()).matches())
                ? asked.version()
                : "";
        return new ConceptId(
                system(known, asked.system()), version, isKnown && isCode(known, asked) ? asked.code() : "");
    }

    /** Empty if it is not named as systems are. */
    static String system(Thesaurus known, String asked) {
        return known.systems().contains(asked) || SYSTEM.matcher(asked).matches() ? asked : "";
    }

    private static boolean isCode(Thesaurus known, ConceptId asked) {
        return CodeShape.of(asked.system())
                .map(shape -> shape.isNarrowly(asked.code()))
                .orElseGet(() -> known.codes(asked.system()).anyMatch(code -> isAlike(code, asked.code())));
    }

    /** Whether they have letters, digits and other characters in the same places, and the same others. */
    private static boolean isAlike(String code, String asked) {
        if (code.length() != asked.length()) return false;
        for (int i = 0; i < code.length(); i++) if (kind(code.charAt(i)) != kind(asked.charAt(i))) return false;
        return true;
    }

    private static char kind(char c) {
        return c >= '0' && c <= '9' ? '9' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c;
    }
}
