package org.qantara.spi;

import java.util.Objects;

/**
 * Something that did not make it across, or not as it stood, without its value.
 *
 * @param at where it stood: a path in the document when reading ({@code /SkillsPassport/LearnerInfo/…/Photo}), a path
 *     in the canonical record when writing ({@code /person/birthDate})
 */
public record Loss(String at, Reason reason) {
    /** Why something is lost; people read it by {@link Texts}. */
    public enum Reason {
        /** The other side has no field for it. */
        NO_PLACE,
        /** The other side has room for one, and this was another. */
        ONLY_FIRST_KEPT,
        /** A code that is not in its code list; kept as text where text has a place. */
        UNKNOWN_CODE,
        /** It could not be read as what the field should hold: a date, a number, base64. */
        UNREADABLE,
        /** It was carried over less precisely: a partial date, a broader code, formatting removed. */
        LESS_PRECISE,
        /** It was carried over as it stands, and looks wrong: a column understood from a misspelt heading. */
        DOUBTFUL,
        /** It was damaged on its way here and was mended: letters written in one encoding and read in another. */
        REPAIRED,
        /** It may not be sent there: no agreement with the recipient names it. */
        WITHHELD,
        /** It may not be sent there: the person has not consented to it. */
        NOT_CONSENTED
    }

    public Loss {
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
    }
}
