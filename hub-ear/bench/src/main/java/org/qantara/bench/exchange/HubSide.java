package org.qantara.bench.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qantara.bench.load.Target;
import org.qantara.bench.machine.Machine;
import org.qantara.server.Progress;
import org.qantara.server.Server;
import org.qantara.server.Settings;

/** A hub in a home of its own: found running there, or started. */
public final class HubSide implements Side {

    private static final String HUB = "hub";
    static final String BEFORE = "before";

    private final String name;
    private final Settings settings;
    private final Optional<Runnable> ending;
    private final Machine machine;

    private HubSide(String name, Settings settings, Optional<Runnable> ending) throws IOException {
        this.name = name;
        this.settings = settings;
        this.ending = ending;
        this.machine =
                Pids.machine(Pids.in(pidFile(settings.home())), settings.home().resolve("postgres"));
    }

    /** The hub that runs in the place's home, or a new and empty one. */
    public static HubSide at(Place place, PrintStream out) throws IOException {
        var settings = settings(place);
        if (isRunning(settings.home())) {
            out.println("measuring the hub that runs in " + settings.home());
            return new HubSide(HUB, settings, Optional.empty());
        }
        Folders.delete(settings.home());
        Partners.write(settings.home(), place.receiver(), place.format(), place.others());
        return start(HUB, place, settings, out);
    }

    /** A new and empty hub of an EAR that was built before, in the place's home. */
    public static HubSide before(Path ear, Place place, PrintStream out) throws IOException {
        var settings = settings(place, Map.of("qantara.ear", ear.toString()));
        Folders.delete(settings.home());
        if (Ears.knowFields(ear)) Partners.write(settings.home(), place.receiver(), place.format(), place.others());
        else Partners.writeBare(settings.home(), place.receiver(), place.format(), place.others());
        return start(BEFORE, place, settings, out);
    }

    /** The hub of the place's home started again on what it keeps. */
    public static HubSide again(Place place, PrintStream out) throws IOException {
        return start(HUB, place, settings(place), out);
    }

    private static HubSide start(String name, Place place, Settings settings, PrintStream out) throws IOException {
        var server = new Server(settings, Progress.on(out));
        if (place.keep()) {
            server.run();
            return new HubSide(name, settings, Optional.empty());
        }
        var running = new AtomicBoolean(true);
        Runnable ending = () -> {
            if (running.getAndSet(false)) {
                server.stop();
            }
        };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(ending));
        server.run();
        return new HubSide(name, settings, Optional.of(ending));
    }

    private static Settings settings(Place place) {
        return settings(place, Map.of());
    }

    private static Settings settings(Place place, Map<String, String> more) {
        var given = new Properties();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("qantara."))
                .forEach(name -> given.setProperty(name, System.getProperty(name)));
        given.setProperty("qantara.home", place.home().toString());
        given.setProperty("qantara.portbase", String.valueOf(place.portbase()));
        given.setProperty("qantara.private-endpoints", "true");
        more.forEach(given::setProperty);
        return Settings.parse(given, Map.of());
    }

    private static Path pidFile(Path home) {
        return home.resolve("domain/qantara/config/pid");
    }

    private static boolean isRunning(Path home) throws IOException {
        var file = pidFile(home);
        return Files.exists(file)
                && ProcessHandle.of(Pids.in(file))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target target() {
        try {
            return new Target(
                    url().resolve("/soap/exchange"),
                    "",
                    Optional.of(Partners.authorization(settings.home(), Partners.SENDER)),
                    HubSide::envelope);
        } catch (IOException e) {
            throw new IllegalStateException("the sender's secret cannot be read", e);
        }
    }

    private static String envelope(String messageId, String document) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + "<x:submit xmlns:x=\"urn:qantara:exchange:1\"><x:messageId>" + messageId
                + "</x:messageId><x:purpose>job-placement</x:purpose><x:to>" + Partners.RECEIVER
                + "</x:to><x:document>" + document + "</x:document></x:submit></s:Body></s:Envelope>";
    }

    @Override
    public Machine machine() {
        return machine;
    }

    /** Folder of the hub's data. */
    public Path home() {
        return settings.home();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.ports().http());
    }

    public int postgresPort() {
        return settings.ports().postgres();
    }

    @Override
    public void close() {
        ending.ifPresent(Runnable::run);
    }
}
