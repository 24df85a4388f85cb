package org.qantara.hub.journal;

import java.util.List;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;

/** A record in its recipient's format, and what was lost in writing it. */
public record Written(String format, Payload document, List<Loss> losses) {
    public Written {
        losses = List.copyOf(losses);
    }
}
