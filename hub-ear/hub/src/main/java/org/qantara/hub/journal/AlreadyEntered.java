package org.qantara.hub.journal;

/** A submission with this message id was entered before; this one was not. */
public final class AlreadyEntered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyEntered() {
        super("the message id was entered before", null, false, false);
    }
}
