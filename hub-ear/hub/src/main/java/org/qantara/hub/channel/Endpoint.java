package org.qantara.hub.channel;

import java.net.URI;
import java.net.http.HttpRequest;

/** Where a partner is pushed to. */
public interface Endpoint {
    /**
     * Begins a request to it.
     *
     * @throws NotReachable if nothing may be sent there
     */
    HttpRequest.Builder request() throws NotReachable;

    /** Wherever the address leads. */
    static Endpoint anywhere(URI url) {
        return () -> HttpRequest.newBuilder(url);
    }

    /** Its name leads nowhere, or to where the hub does not go. */
    final class NotReachable extends Exception {
        private static final long serialVersionUID = 1L;

        NotReachable(String why) {
            super(why, null, false, false);
        }
    }
}
