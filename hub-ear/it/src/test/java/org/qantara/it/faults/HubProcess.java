package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.qantara.it.hub.Form;
import org.qantara.server.Progress;
import org.qantara.server.Server;
import org.qantara.server.Settings;

/** A hub as the launcher starts it, with the EAR that the build made, that can be killed and started again. */
public final class HubProcess implements AutoCloseable {

    private final Path home;
    private final int base;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Server server;

    /** Not yet running; {@code home} is kept from one start to the next. */
    public HubProcess(Path home, int base, DatabaseProcess database) {
        this.home = home;
        this.base = base;
        with("qantara.jvm-options", Form.JVM);
        environment.put("QANTARA_DB_URL", database.url());
        environment.put("QANTARA_DB_USER", DatabaseProcess.USER);
        environment.put("QANTARA_DB_PASSWORD", DatabaseProcess.PASSWORD);
    }

    /** From the next start on. */
    public HubProcess with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** From the next start on: one broker that is not inside the hub. */
    public HubProcess withBroker(Map<String, String> access) {
        environment.putAll(access);
        return with("qantara.broker-stamps", "true");
    }

    /** From the next start on: its own broker again. */
    public HubProcess withoutBroker() {
        environment.keySet().removeIf(name -> name.startsWith("QANTARA_BROKER"));
        properties.remove("qantara.broker-stamps");
        return this;
    }

    public boolean hasBroker() {
        return environment.containsKey("QANTARA_BROKER_URL");
    }

    /** The settings it would start with now. */
    public Settings settings() {
        var given = new Properties();
        given.setProperty("qantara.home", home.toString());
        given.setProperty("qantara.portbase", Integer.toString(base));
        given.setProperty("qantara.private-endpoints", "true");
        given.putAll(properties);
        return Settings.parse(given, environment);
    }

    /** Starts it; it answers when this returns. */
    public void start() {
        start((_, _) -> {});
    }

    /** Starts its server without the hub: the adapter that the hub needs is back when the server is started once more. */
    public void startLeftOut() throws IOException {
        var adapter = home.resolve("domain/qantara/applications/artemis");
        var hidden = Files.move(adapter, home.resolve("hidden"));
        start((key, _) -> {
            if (key.equals("again")) {
                move(hidden, adapter);
            }
        });
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Progress progress) {
        var begin = System.nanoTime();
        server = new Server(settings(), progress);
        server.run();
        System.out.printf("the hub was up after %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + settings().ports().http());
    }

    /** The server's log. */
    public Path log() {
        return home.resolve("logs").resolve("server.log");
    }

    public Path home() {
        return home;
    }

    /** Ends it in good order. */
    public void stop() {
        server.stop();
    }

    /** Ends its JVM at once, and nothing else. */
    public void kill() {
        Signal.KILL.to(process());
    }

    /** Waits until its JVM has ended by itself. */
    public void awaitEnd() {
        var process = process();
        Wait.until("the hub's JVM ends", () -> !process.isAlive());
    }

    public boolean isRunning() {
        return server != null && number().flatMap(ProcessHandle::of).isPresent();
    }

    /** Its JVM. */
    public ProcessHandle process() {
        return number().flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException("the hub is not running"));
    }

    private Optional<Long> number() {
        try {
            return Optional.of(Files.readString(home.resolve("domain/qantara/config/pid")))
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Nobody starts it again, so that it need not end in good order. */
    @Override
    public void close() {
        if (server != null) {
            server.kill();
            server.stop();
        }
    }
}
