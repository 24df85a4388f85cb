package org.qantara.parsing;

/** The characters a syntax can hold. */
enum Repertoire {
    /** XML 1.0, 2.2: no control characters but tab, line feed and carriage return, no U+FFFE and U+FFFF. */
    XML,
    /** All of Unicode; half a surrogate pair is not a character. */
    UNICODE;

    boolean holds(int codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) return false;
        return this == UNICODE
                || (codePoint >= 0x20
                        ? codePoint != 0xFFFE && codePoint != 0xFFFF
                        : codePoint == '\t' || codePoint == '\n' || codePoint == '\r');
    }

    boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0xD800) continue;
            int codePoint = text.codePointAt(i);
            if (!holds(codePoint)) return false;
            if (codePoint > 0xFFFF) i++;
        }
        return true;
    }

    /** The text with U+FFFD for each character that is not held. */
    String held(String text) {
        if (holds(text)) return text;
        return text.codePoints()
                .map(codePoint -> holds(codePoint) ? codePoint : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
