package org.qantara.server;

/** The hub cannot start as told; the message is one line for the person who started it. */
public final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableSetting(String message) {
        super(message);
    }
}
