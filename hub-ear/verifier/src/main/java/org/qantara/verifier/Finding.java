package org.qantara.verifier;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with evidence.
 *
 * @param details that its text mentions, in its order: a file, the number of an act, of a line, of a byte, a key's id
 */
public record Finding(Kind kind, List<String> details) {
    /** What can be wrong; texts are in {@code words_en}, {@code _fr} and {@code _ar}. */
    public enum Kind {
        ACT_CHANGED,
        CHAIN_UNREADABLE,
        LINE_UNREADABLE,
        LINE_UNFINISHED,
        HEAD_NOT_SIGNED,
        CHAIN_CHANGED,
        HEAD_MISSING,
        NOT_SIGNED,
        NOT_THE_RECEIPT,
        FILE_CHANGED,
        FILE_UNTOLD,
        BYTE_CHANGED,
        /** Whoever signed it, it is not with a key that is known here: it may be whole or not. */
        KEY_UNKNOWN
    }

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Kind kind, Object... details) {
        return new Finding(kind, List.of(details).stream().map(Object::toString).toList());
    }

    /** In English, French or Arabic; other languages get English. */
    public String in(Locale language) {
        return Words.in(language, kind.name(), details.toArray());
    }
}
