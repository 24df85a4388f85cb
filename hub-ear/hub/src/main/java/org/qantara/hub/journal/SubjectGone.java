package org.qantara.hub.journal;

/** Whom this is about was erased: nothing of them is entered, and what there was cannot be read. */
public final class SubjectGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SubjectGone() {
        super("the data subject was erased", null, false, false);
    }
}
