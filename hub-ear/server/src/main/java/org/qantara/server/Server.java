package org.qantara.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A hub on its own: database, application server, broker. Everything it keeps is in the home folder. */
public final class Server implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private volatile Postgres postgres;
    private volatile Domain domain;
    private volatile Tls tls;
    private volatile boolean answers;
    private volatile boolean stopped;

    /** Nothing runs yet. */
    public Server(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** A server that answers. */
    public static Server start(Settings settings, Progress progress) {
        var server = new Server(settings, progress);
        try {
            server.run();
            return server;
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** Starts everything and returns when the hub answers. */
    public void run() {
        try {
            prepare();
            var secrets = Secrets.in(settings.home(), settings.resetsAdmin());
            settings.keystore().make();
            var database = database(secrets);
            tls = Tls.in(settings);
            var queueing = queueing(secrets);
            PrivateFiles.write(brokerPassword(), queueing.password());
            PrivateFiles.write(adminPassword(), secrets.administrator());
            startDomain(secrets, properties(database, queueing));
            answers = true;
            progress.say("hub.answers");
        } catch (IOException e) {
            throw new ServerFailure("the hub did not start", e);
        }
    }

    private void prepare() throws IOException {
        var home = settings.home();
        PrivateFiles.folder(home);
        Files.createDirectories(home.resolve("logs"));
        Drain.end(home);
        Domain.leftIn(home).ifPresent(left -> endLeftover("Payara", left));
        Postgres.leftIn(home).ifPresent(left -> endLeftover("PostgreSQL", left));
        FreePorts.check(settings);
    }

    private void endLeftover(String name, ProcessHandle process) {
        progress.say("leftover", name);
        Processes.end(process, Duration.ofSeconds(30));
    }

    private Access database(Secrets secrets) {
        return switch (settings.database()) {
            case Database.External(var url, var user, var password) -> new Access(url, user, password);
            case Database.Embedded() -> {
                postgres = Postgres.start(settings.home(), settings.ports().postgres(), secrets);
                progress.say("postgres.up", settings.ports().postgres());
                yield postgres.access();
            }
        };
    }

    private Access queueing(Secrets secrets) throws IOException {
        var file = settings.home().resolve("broker.properties");
        return switch (settings.queueing()) {
            case Queueing.External(var url, var user, var password) -> {
                PrivateFiles.write(file, Map.of("url", url, "user", user, "secret", password));
                yield new Access(url, user, password);
            }
            case Queueing.Embedded() -> {
                var hub = new Access("vm://0", "hub", secrets.broker());
                var told = new TreeMap<>(Map.of(
                        "user", hub.user(),
                        "secret", hub.password(),
                        "data", settings.home().resolve("broker").toString(),
                        "core-port", String.valueOf(settings.ports().core()),
                        "amqp-port", String.valueOf(settings.ports().amqp()),
                        "partners", settings.partners().toString(),
                        "open", settings.home().resolve("open-partners").toString()));
                told.putAll(tls.ofTheBroker(settings));
                PrivateFiles.write(file, told);
                yield hub;
            }
        };
    }

    /** What the hub and its pools are told, by name. */
    private Map<String, String> properties(Access database, Access queueing) {
        var told = new TreeMap<>(settings.more());
        told.put("qantara.home", settings.home().toString());
        told.put("qantara.public-url", settings.publicUrl().toString());
        told.put("qantara.registry", settings.registry().toString());
        told.put("qantara.secrets", settings.partners().toString());
        told.put("qantara.keystore", settings.keystore().file().toString());
        told.put(
                "qantara.keystore-password-file", settings.keystore().password().toString());
        told.put(
                "qantara.broker-settings",
                settings.home().resolve("broker.properties").toString());
        told.put("qantara.broker-url", queueing.url());
        told.put("qantara.broker-user", queueing.user());
        told.put("qantara.broker-password", queueing.password()); // for the pool
        told.put("qantara.broker-password-file", brokerPassword().toString()); // for the hub
        told.put("qantara.partner-ca", tls.partnerCa().toString());
        told.putIfAbsent("qantara.signature-keystore", tls.keystore().toString());
        told.putIfAbsent("qantara.signature-password-file", tls.passwordFile().toString());
        told.putIfAbsent("qantara.admin-password-file", adminPassword().toString());
        told.put("qantara.db-url", database.url());
        told.put("qantara.db-user", database.user());
        told.put("qantara.db-password", database.password());
        return told;
    }

    /** The file with the first password of the hub's user {@code admin}, or the one it was reset to. */
    public Path adminPassword() {
        return settings.home().resolve("admin-password");
    }

    private Path brokerPassword() {
        return settings.home().resolve("broker-password");
    }

    private void startDomain(Secrets secrets, Map<String, String> properties) throws IOException {
        var glassfish = PayaraFiles.unpacked(
                settings.shipped().payara(), settings.home().resolve("payara"));
        domain = new Domain(settings, glassfish, secrets);
        var provisioning = new Provisioning(settings.shipped());
        if (domain.isProvisioned(provisioning.fingerprint())) {
            startTwiceIfNeeded(properties);
        } else {
            domain.create();
            progress.say("payara.unpacked");
            startServer(properties);
            domain.provision(provisioning);
            progress.say("hub.deployed");
            awaitHub(Readiness.PATIENT);
        }
    }

    /** Rarely a start of Payara leaves the hub out and runs on; the next start works. */
    private void startTwiceIfNeeded(Map<String, String> properties) throws IOException {
        startServer(properties);
        try {
            awaitHub(Readiness.BRISK);
        } catch (ServerFailure e) {
            endForAnother(e);
            startServer(properties);
            awaitHub(Readiness.PATIENT);
        }
    }

    /** A start that locks up leaves a process behind; the next start works. */
    private void startServer(Map<String, String> properties) throws IOException {
        try {
            domain.start(properties, tls);
        } catch (ServerFailure e) {
            endForAnother(e);
            domain.start(properties, tls);
        }
        progress.say("payara.up", domain.log());
    }

    /** Throws the failure if another start cannot help: told to stop, or nothing is left that runs. */
    private void endForAnother(ServerFailure failure) {
        if (stopped || domain.running().isEmpty()) {
            throw failure;
        }
        progress.say("again", failure.getMessage());
        domain.kill();
    }

    private void awaitHub(Readiness readiness) {
        readiness.await(url().resolve(settings.ready()), () -> domain.running().isPresent());
    }

    /** Where the hub answers on this machine. */
    public URI url() {
        var host = settings.address().equals("0.0.0.0") ? "127.0.0.1" : settings.address();
        return URI.create("http://" + host + ":" + settings.ports().http());
    }

    /** As given at the start. */
    public Settings settings() {
        return settings;
    }

    /** The server's log. */
    public Path log() {
        return domain.log();
    }

    /** Drains the hub, stops it, then the database; what has been written stays. Harmless when nothing runs. */
    public void stop() {
        stopped = true;
        if (domain != null) {
            drain();
            domain.stop();
            progress.say("payara.down");
        }
        if (postgres != null) {
            postgres.stop();
            postgres = null;
            progress.say("postgres.down");
        }
    }

    /** Only what has answered is waited for, and only while it lives. */
    private void drain() {
        if (answers && settings.drain().isPositive() && domain.running().isPresent()) {
            answers = false;
            progress.say("drains", settings.drain().toSeconds());
            try {
                Drain.hold(
                        settings.home(),
                        settings.drain(),
                        () -> domain.running().isPresent());
            } catch (IOException e) {
                progress.say("drains.not", e.getMessage());
            }
        }
    }

    /** Ends everything at once, as a power cut would; for tests of what survives. */
    public void kill() {
        if (domain != null) {
            domain.kill();
        }
        if (postgres != null) {
            postgres.kill();
            postgres = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
