package org.qantara.hub.mailbox;

import java.util.UUID;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Written;

/** A letter that may go out, and whether its bytes are those the journal keeps. */
record Draft(Envelope envelope, Written written, boolean isKept) {
    UUID deliveryId() {
        return envelope.deliveryId();
    }
}
