package org.qantara.hub.door.signature;

/** A signature does not count; the message says why in a few words of ours, for the log. */
final class NotSigned extends Exception {
    private static final long serialVersionUID = 1L;

    NotSigned(String why) {
        super(why, null, false, false);
    }
}
