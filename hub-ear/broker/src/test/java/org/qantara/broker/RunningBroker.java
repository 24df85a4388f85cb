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
        return in(folder, Optional.empty());
    }

    /** With TLS: the key is {@code hub} among these, and who is trusted stands in its own store. */
    static RunningBroker in(Path folder, Papers papers) throws Exception {
        return in(
                folder,
                Optional.of(new BrokerTls(
                        "127.0.0.1",
                        freePort(),
                        papers.store("hub"),
                        "hub",
                        papers.trust(),
                        papers.passwordFile(),
                        folder.resolve("open-certificates"))));
    }

    private static RunningBroker in(Path folder, Optional<BrokerTls> tls) throws Exception {
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
                Optional.empty(),
                tls));
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
