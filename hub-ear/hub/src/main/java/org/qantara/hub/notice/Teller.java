package org.qantara.hub.notice;

/** A way by which one recipient is told of notices. */
public interface Teller {
    /** Tells it; safe to repeat. Takes no longer than its timeouts, and does not throw for what the recipient does. */
    Reaction tell(Notice notice);
}
