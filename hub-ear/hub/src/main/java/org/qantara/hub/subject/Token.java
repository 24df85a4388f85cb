package org.qantara.hub.subject;

import java.util.Optional;

/**
 * A mark as a record shows it.
 *
 * @param issuer of a number, as a keyed hash: the country that issued it; of a partner's own one the partner and its
 *     numbering; of a name with a date of birth the date
 */
public record Token(Mark mark, Kind kind, Optional<Mark> issuer) {
    /** Whether one person has only one of these two: they are of a kind, and not of two issuers. */
    boolean excludes(Token other) {
        return kind == other.kind
                && !mark.equals(other.mark)
                && (issuer.isEmpty() || other.issuer.isEmpty() || issuer.equals(other.issuer));
    }
}
