package org.qantara.hub.registry;

/** How a partner stands with the hub. */
public enum Status {
    /** It is expected, and has not begun. */
    INVITED,
    /** It tries the exchange out, and everything works as when it is live. */
    TESTING,
    LIVE,
    /** Nothing of it is let in and nothing goes out to it, until it is live again; what is for it waits. */
    SUSPENDED,
    /** It has gone, and does not come back. */
    LEFT;

    /** Whether records come from it and go to it. */
    public boolean exchanges() {
        return switch (this) {
            case TESTING, LIVE -> true;
            case INVITED, SUSPENDED, LEFT -> false;
        };
    }
}
