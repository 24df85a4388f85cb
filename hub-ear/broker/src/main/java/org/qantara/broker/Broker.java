package org.qantara.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The embedded broker, running from {@link #start} to {@link #close}. */
public final class Broker implements AutoCloseable {

    private final EmbeddedActiveMQ server;

    private Broker(EmbeddedActiveMQ server) {
        this.server = server;
    }

    /** Starts the broker; it accepts connections when this returns. */
    public static Broker start(BrokerSettings settings) throws Exception {
        var partners = new PartnerSecrets(settings.partners());
        var server = new EmbeddedActiveMQ()
                .setConfiguration(BrokerConfiguration.of(settings, partners.ids()))
                .setSecurityManager(new BrokerSecurity(settings, partners))
                .setMbeanServer(ManagementFactory.getPlatformMBeanServer());
        return new Broker(server.start());
    }

    /** Runs the same broker as a process of its own; the argument is the file of its settings. */
    static void main(String[] arguments) throws Exception {
        var broker = start(BrokerSettings.of(BrokerSettings.read(Path.of(arguments[0]))));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
        Thread.currentThread().join();
    }

    /** Messages stay on disk. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop cleanly", e);
        }
    }
}
