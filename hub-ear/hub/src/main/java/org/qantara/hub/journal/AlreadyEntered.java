package org.qantara.hub.journal;

/** Another submission with this message id was entered a moment before; this one was not. */
public final class AlreadyEntered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyEntered(Throwable cause) {
        super("the message id was entered meanwhile", cause);
    }
}
