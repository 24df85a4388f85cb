package org.qantara.hub.registry;

/** How a partner stands with the hub. */
public enum Status {
    /** It is expected, and has not begun. */
    INVITED,
    /** It tries the exchange out, and everything works as when it is live. */
    TESTING,
    LIVE,
    /** Nothing of it is let in or goes out, and nothing goes out to it, until it is live again: it waits. */
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

    /** Whether what is from it or for it waits until it exchanges. */
    public boolean waits() {
        return switch (this) {
            case INVITED, SUSPENDED -> true;
            case TESTING, LIVE, LEFT -> false;
        };
    }
}
