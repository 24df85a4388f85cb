package org.qantara.hub.registry;

/** The registry cannot be used; the message is one line for the operator. */
public final class InvalidRegistry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidRegistry(String message) {
        super(message);
    }

    public InvalidRegistry(String message, Throwable cause) {
        super(message, cause);
    }
}
