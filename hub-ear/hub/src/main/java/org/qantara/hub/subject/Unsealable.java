package org.qantara.hub.subject;

/** Bytes that cannot be opened: with another key, changed, or taken from another place. */
public final class Unsealable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsealable(Throwable cause) {
        super("sealed bytes cannot be opened", cause);
    }
}
