package org.qantara.hub.journal;

import java.util.List;
import java.util.Optional;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;

/**
 * A record in its recipient's format, and what was withheld from it and lost in writing it.
 *
 * @param terms by which agreements it was released, and under which fields: {@code anapec-zav~<digest>}, {@code a+b~<digests>}
 */
public record Written(String format, Payload document, List<Loss> losses, String terms) {
    public Written {
        losses = List.copyOf(losses);
    }

    /** Under terms that nobody has now. */
    public Written(String format, Payload document, List<Loss> losses) {
        this(format, document, losses, "");
    }

    /** The ids of the agreements, if they are known, with a {@code +} between them. */
    public Optional<String> agreement() {
        return agreementOf(terms);
    }

    /** Those that terms name. */
    public static Optional<String> agreementOf(String terms) {
        var end = terms.lastIndexOf('~');
        return end < 0 ? Optional.empty() : Optional.of(terms.substring(0, end));
    }
}
