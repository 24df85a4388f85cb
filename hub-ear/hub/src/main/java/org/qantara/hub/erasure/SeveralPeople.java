package org.qantara.hub.erasure;

/** What was said of somebody is true of several people; nothing was done. */
public final class SeveralPeople extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeveralPeople() {
        super("several people", null, false, false);
    }
}
