package org.qantara.broker;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.server.ActiveMQServer.SERVER_STATE;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.qantara.certificates.Authorities;

/**
 * The embedded broker, running from {@link #start} to {@link #close}. Artemis ends its server when its disk takes
 * nothing more; this one then starts again, and again until it succeeds.
 */
public final class Broker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Broker.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit"); // held, or it would be forgotten

    private final EmbeddedActiveMQ server;
    private final CertifiedConnections certified;
    private final Thread watch =
            Thread.ofPlatform().name("broker-watch").daemon().unstarted(this::watch);

    private Broker(EmbeddedActiveMQ server, CertifiedConnections certified) {
        this.server = server;
        this.certified = certified;
    }

    /** Starts the broker; it accepts connections when this returns. */
    public static Broker start(BrokerSettings settings) throws Exception {
        SafeLog.install();
        var partners = new PartnerSecrets(settings.partners());
        var open = new OpenPartners(settings.open());
        var certified = new CertifiedConnections(certificates(settings));
        var server = new EmbeddedActiveMQ()
                .setConfiguration(BrokerConfiguration.of(settings, partners.ids()))
                .setSecurityManager(new BrokerSecurity(settings, partners, open, certified))
                .setMbeanServer(ManagementFactory.getPlatformMBeanServer());
        var broker = new Broker(server.start(), certified);
        broker.watch.start();
        return broker;
    }

    private static Optional<PartnerCertificates> certificates(BrokerSettings settings) throws Exception {
        if (settings.tls().isEmpty()) {
            return Optional.empty();
        }
        var tls = settings.tls().get();
        var authorities = Authorities.inKeystore(tls.trust(), tls.secret());
        return Optional.of(new PartnerCertificates(tls.certificates(), authorities, Clock.systemUTC()));
    }

    /** Runs the same broker as a process of its own; the argument is the file of its settings. */
    static void main(String[] arguments) throws Exception {
        AUDIT.setLevel(java.util.logging.Level.OFF); // a line for every message, and more
        var broker = start(BrokerSettings.of(BrokerSettings.read(Path.of(arguments[0]))));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
        Thread.currentThread().join();
    }

    /** Found stopped twice in a row, since a server that changes its part in a pair stops for a moment too. */
    private void watch() {
        Thread.currentThread()
                .setContextClassLoader(getClass().getClassLoader()); // Artemis finds its protocols through it
        var stopped = false;
        try {
            while (true) {
                Thread.sleep(ROUND);
                closeRefused();
                var before = stopped;
                stopped = server.getActiveMQServer().getState() == SERVER_STATE.STOPPED;
                if (before && stopped) startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void closeRefused() {
        try {
            certified.close();
        } catch (RuntimeException e) { // the watch goes on
            LOG.log(Level.WARNING, "connections were not looked after: " + e);
        }
    }

    private synchronized void startAgain() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        try {
            LOG.log(Level.WARNING, "the broker has ended by itself and is started again");
            server.start();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the broker did not start again yet: " + e);
        }
    }

    /** Messages stay on disk. */
    @Override
    public void close() {
        watch.interrupt();
        synchronized (this) {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException("the broker did not stop cleanly", e);
            }
        }
    }
}
