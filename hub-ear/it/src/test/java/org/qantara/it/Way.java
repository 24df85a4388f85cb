package org.qantara.it;

import java.io.IOException;
import java.util.UUID;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** The three ways into the hub. */
enum Way {
    SOAP,
    REST,
    MESSAGING;

    /** Hands a message over as this partner. */
    Heard submit(Hub hub, String partner, Message message) throws IOException {
        return switch (this) {
            case SOAP -> hub.soap(partner).submit(message);
            case REST -> hub.rest(partner).submit(message);
            case MESSAGING -> {
                try (var door = hub.amqp(partner)) {
                    yield door.submit(message);
                }
            }
        };
    }

    /** A message id that no other test uses. */
    static String fresh(String what) {
        return what + "-" + UUID.randomUUID();
    }
}
