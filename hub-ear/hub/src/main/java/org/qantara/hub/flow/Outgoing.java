package org.qantara.hub.flow;

import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Written;
import org.qantara.hub.mailbox.Letter;

/** A delivery in its recipient's format. */
record Outgoing(Dispatch dispatch, Written written) {
    Letter letter() {
        return Letter.of(dispatch.envelope(), written);
    }
}
