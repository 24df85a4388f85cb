package org.qantara.bench.peer;

/** The sender's fault: answered with a SOAP fault, and nothing is stored. */
public final class NotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAccepted(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new NotAccepted(message);
        }
    }
}
