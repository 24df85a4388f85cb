package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;

/** The hub's own broker as a process of its own, from the adapter as it ships. */
public final class BrokerProcess implements AutoCloseable {

    private static final String USER = "hub";
    private static final String SECRET = "secret-of-the-tests";
    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            org.apache.activemq.audit.level=OFF
            """;

    private final Path folder;
    private final Path adapter;
    private final Map<String, String> settings;
    private Process process;

    /**
     * Not yet running.
     *
     * @param folder of its log, its settings and, unless {@code more} has {@code data}, its data
     * @param adapter the resource adapter, a rar
     * @param partners file of the partners' secrets
     * @param more settings, also in the place of those it has by itself
     */
    public BrokerProcess(Path folder, Path adapter, Path partners, int core, int amqp, Map<String, String> more) {
        this.folder = folder;
        this.adapter = adapter;
        var all = new java.util.TreeMap<>(Map.of(
                "data", folder.resolve("data").toString(),
                "core-port", Integer.toString(core),
                "amqp-port", Integer.toString(amqp),
                "user", USER,
                "secret", SECRET,
                "partners", partners.toString()));
        all.putAll(more);
        this.settings = Map.copyOf(all);
    }

    /** The environment of a hub that is to use it. */
    public Map<String, String> environment() {
        return environment("tcp://127.0.0.1:" + settings.get("core-port"));
    }

    /** The same with another address, such as that of a pair of brokers. */
    public static Map<String, String> environment(String url) {
        return Map.of("QANTARA_BROKER_URL", url, "QANTARA_BROKER_USER", USER, "QANTARA_BROKER_PASSWORD", SECRET);
    }

    /** Starts it; it takes connections when this returns. */
    public BrokerProcess start() {
        launch();
        Wait.until("the broker listens", this::isListening);
        return this;
    }

    /** Starts it and does not wait, for a broker that listens later. */
    public void launch() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("broker.properties");
            var properties = new Properties();
            properties.putAll(settings);
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            Files.writeString(folder.resolve("logging.properties"), LOGGING);
            process = new ProcessBuilder(command(file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(List.of(
                java,
                "-Xmx512m",
                "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                libraries() + "/*",
                "org.qantara.broker.Broker",
                file.toString()));
    }

    /** The jars of the adapter, unpacked once. */
    private Path libraries() throws IOException {
        var libraries = folder.resolve("lib");
        if (Files.exists(libraries)) {
            return libraries;
        }
        Files.createDirectories(libraries);
        try (var zip = new ZipFile(adapter.toFile())) {
            for (var entry :
                    zip.stream().filter(it -> it.getName().endsWith(".jar")).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, libraries.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
        return libraries;
    }

    public boolean isListening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker has ended, see " + folder.resolve("broker.log"));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(settings.get("core-port")))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Where partners connect. */
    int amqpPort() {
        return Integer.parseInt(settings.get("amqp-port"));
    }

    /** Asks it to end, and waits. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends it at once. */
    public void kill() {
        Signal.KILL.to(process.toHandle());
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
