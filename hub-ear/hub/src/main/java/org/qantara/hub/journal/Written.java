package org.qantara.hub.journal;

import java.util.List;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;

/**
 * A record in its recipient's format, and what was withheld from it and lost in writing it.
 *
 * @param terms under which fields it was released
 */
public record Written(String format, Payload document, List<Loss> losses, String terms) {
    public Written {
        losses = List.copyOf(losses);
    }

    /** Under terms that nobody has now. */
    public Written(String format, Payload document, List<Loss> losses) {
        this(format, document, losses, "");
    }
}
