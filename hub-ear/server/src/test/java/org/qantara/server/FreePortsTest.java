package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void aPortIsTakenWhileSomeoneListensOnItAnywhere() throws IOException {
        for (var address : new InetAddress[] {null, InetAddress.getLoopbackAddress()}) {
            int port;
            try (var socket = new ServerSocket(0, 1, address)) {
                port = socket.getLocalPort();
                assertThat(FreePorts.isFree(port)).isFalse();
            }
            assertThat(FreePorts.isFree(port)).isTrue();
        }
    }
}
