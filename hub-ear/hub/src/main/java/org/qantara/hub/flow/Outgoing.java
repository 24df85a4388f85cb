package org.qantara.hub.flow;

import java.time.Instant;
import java.util.Set;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Written;
import org.qantara.hub.mailbox.Letter;

/**
 * A delivery in its recipient's format.
 *
 * @param marks of whom it may be about
 * @param permit by which it goes
 * @param clearedAt when it was found that it may go
 */
record Outgoing(Dispatch dispatch, Written written, Set<String> marks, Permit.Granted permit, Instant clearedAt) {
    Letter letter() {
        return Letter.of(dispatch.envelope(), written);
    }
}
