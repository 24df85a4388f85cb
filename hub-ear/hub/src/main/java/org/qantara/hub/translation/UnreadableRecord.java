package org.qantara.hub.translation;

/**
 * A record that the hub itself cannot write down or read again: a fault of the hub, which trying again does not mend.
 */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
