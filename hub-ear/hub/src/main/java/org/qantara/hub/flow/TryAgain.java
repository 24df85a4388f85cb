package org.qantara.hub.flow;

/** Ends a round with a bundle of which something is left to do later. */
final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgain() {
        super("something is left to do", null, false, false);
    }
}
