package org.qantara.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A broker on free ports with the partners anapec and vdab. */
final class RunningBroker implements AutoCloseable {

    final BrokerSettings settings;
    private Broker broker;

    private RunningBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    static RunningBroker in(Path folder) throws Exception {
        var partners = folder.resolve("partners.properties");
        Files.writeString(partners, "anapec=jasmin\nvdab=linde\n");
        var running = new RunningBroker(new BrokerSettings(
                folder.resolve("data"),
                freePort(),
                freePort(),
                "hub",
                "zellige",
                partners,
                folder.resolve("open-partners"),
                Optional.empty()));
        running.start();
        return running;
    }

    private void start() throws Exception {
        broker = Broker.start(settings);
    }

    void restart() throws Exception {
        broker.close();
        start();
    }

    @Override
    public void close() {
        broker.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
