package org.qantara.hub.journal;

/** The database cannot be reached, or is too busy; what was to be written was not. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalUnavailable(Throwable cause) {
        super("the journal cannot be reached", cause);
    }
}
