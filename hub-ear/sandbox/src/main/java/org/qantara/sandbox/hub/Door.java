package org.qantara.sandbox.hub;

import java.io.IOException;

/** A way into the hub. */
public interface Door {

    /** Hands a message over and waits for what the hub has to say.
     *
     * @throws IOException if nothing was heard: it is safe to hand the same message over again
     */
    Heard submit(Message message) throws IOException;
}
