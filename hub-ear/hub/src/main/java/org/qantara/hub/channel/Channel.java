package org.qantara.hub.channel;

import org.qantara.hub.mailbox.Letter;

/** One partner's channel: it is made for one address and used by many threads at once. */
public interface Channel {
    /**
     * Hands over a letter; safe to repeat. It takes no longer than its timeouts, and does not throw for what the
     * partner does.
     */
    Outcome deliver(Letter letter);
}
