package org.qantara.model;

/**
 * The script a name is written in. Arabic is the master spelling; Latin forms are kept as each document prints them.
 */
public enum Script {
    ARABIC,
    LATIN,
    TIFINAGH,
    OTHER;

    /** The script of the first letter. */
    public static Script of(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .map(Script::of)
                .findFirst()
                .orElse(OTHER);
    }

    private static Script of(Character.UnicodeScript script) {
        return switch (script) {
            case ARABIC -> ARABIC;
            case LATIN -> LATIN;
            case TIFINAGH -> TIFINAGH;
            default -> OTHER;
        };
    }
}
