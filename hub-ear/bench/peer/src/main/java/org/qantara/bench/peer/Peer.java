package org.qantara.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.Main;

/**
 * Runs the routes with a broker and a database of their own until SIGTERM. {@code peer.data} is the folder of both,
 * empty at each start; {@code peer.receiver} is where deliveries go, {@code camel.server.port} where submissions come.
 */
public final class Peer {

    private Peer() {}

    static void main(String[] args) throws Exception {
        var data = Files.createDirectories(Path.of(System.getProperty("peer.data", "target/peer")))
                .toAbsolutePath();
        try (var database = PeerDatabase.start(data.resolve("postgres"));
                var broker = PeerBroker.start(data.resolve("broker"))) {
            var store = new MessageStore(database.pool());
            store.createSchema();
            var jms = new JmsComponent();
            jms.setConnectionFactory(broker.pool());
            var main = new Main(Peer.class); // finds the routes in this package
            main.bind("parser", new EnvelopeParser());
            main.bind("store", store);
            main.bind("jms", jms);
            main.run(args);
        }
    }
}
