package org.qantara.sandbox.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AmqpDoorTest {
    /** A connection that is not opened says nothing by itself, and a broker ends it after a minute. */
    @Test
    @Timeout(60)
    void bothConnectionsAreOpenBeforeAnythingIsSent() throws Exception {
        try (var peer = new AmqpPeer()) {
            var partner = new Partner("zav", "secret");

            Thread.startVirtualThread(() -> new AmqpDoor(peer.port(), partner, _ -> new Answer.Refused("UNEXPECTED")));

            assertThat(peer.opened(2, 20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
