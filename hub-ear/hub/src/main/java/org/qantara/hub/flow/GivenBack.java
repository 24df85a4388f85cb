package org.qantara.hub.flow;

/** Ends the work on a bundle that the broker has taken back, so that the recipient's route connects anew. */
final class GivenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenBack() {
        super("the broker has taken it back", null, false, false);
    }
}
