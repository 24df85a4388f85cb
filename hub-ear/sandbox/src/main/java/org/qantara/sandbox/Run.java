package org.qantara.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.qantara.sandbox.hub.RestDoor;
import org.qantara.sandbox.story.Scenes;
import org.qantara.sandbox.story.Story;
import org.qantara.sandbox.story.Telling;
import org.qantara.server.Launcher;
import org.qantara.server.Progress;
import org.qantara.server.Server;
import org.qantara.server.ServerFailure;
import org.qantara.server.Settings;
import org.qantara.server.UnusableSetting;
import org.qantara.server.Words;

/**
 * A hub with the sandbox: starts the server, lets the invented partners exchange records, tells what became of each,
 * and stays up until Ctrl-C.
 *
 * <p>Beside the server's own settings: {@code qantara.language} is {@code ar}, {@code fr} or {@code en} (the user's own
 * by default); {@code qantara.run.once=true} ends after the tour, with 0 if all went as told, else 1;
 * {@code qantara.sandbox} names the partners to simulate, all five by default.
 */
public final class Run implements AutoCloseable {

    /**
     * Kept, or its level would be forgotten: the AMQP client has more to say than a reader of the tour wants to know.
     */
    private static final Logger AMQP = Logger.getLogger("org.apache.qpid");

    private final PrintStream out;
    private final Settings settings;
    private final Words words;
    private final Registration registration;
    private final Sandbox sandbox;
    private final Server server;

    private Run(Properties given, PrintStream out) throws IOException {
        this.out = out;
        this.settings = Settings.parse(given, System.getenv());
        this.words = Words.in(Telling.WORDS, Settings.language(given));
        var http = settings.ports().http();
        this.registration =
                Registration.of(Registration.sandbox(http + 10, http + 11), settings.registry(), settings.partners());
        this.sandbox = new Sandbox(houses(given), registration, words.language());
        this.server = new Server(settings, Progress.on(out, Settings.words(given)));
    }

    static void main() throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        AMQP.setLevel(Level.SEVERE);
        try {
            var run = new Run(given(System.getProperties()), out);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(run::close));
            var asTold = run.tour();
            if (Boolean.getBoolean("qantara.run.once")) {
                System.exit(asTold ? 0 : 1);
            }
            run.addresses();
            Thread.currentThread().join();
        } catch (UnusableSetting e) {
            var words = Settings.words(System.getProperties());
            Launcher.fail(words, e.in(words));
        } catch (ServerFailure | IOException e) {
            Launcher.fail(Settings.words(System.getProperties()), e.getMessage());
        }
    }

    /** A property left blank on the command line is not given. */
    private static Properties given(Properties all) {
        var given = new Properties();
        given.setProperty("qantara.private-endpoints", "true"); // the invented partners are on this machine
        all.stringPropertyNames().stream()
                .filter(name -> !all.getProperty(name).isBlank())
                .forEach(name -> given.setProperty(name, all.getProperty(name)));
        return given;
    }

    /** Starts everything and plays the tour. */
    private boolean tour() throws IOException, InterruptedException {
        sandbox.serve();
        server.run();
        sandbox.join(server.url(), settings.ports().amqp());
        Map<House, RestDoor> asking = new EnumMap<>(House.class);
        var story = new Story(
                from -> sandbox.door(House.of(from)),
                from -> asking.computeIfAbsent(House.of(from), house -> sandbox.rest(server.url(), house)),
                new Telling(words, out, to -> registration.channel(to).orElse("")));
        return story.tell(Scenes.all());
    }

    private void addresses() {
        var url = settings.publicUrl();
        var places = new LinkedHashMap<String, Object>();
        places.put("wsdl", url + "/soap/exchange?wsdl");
        places.put("rest", url + "/api/v1");
        places.put("openapi", url + "/openapi");
        places.put("amqp", "amqp://localhost:" + settings.ports().amqp());
        places.put("health", url + "/health");
        places.put("administration", url + "/api/v1/admin");
        places.put("password", server.adminPassword());
        places.put("admin", "http://localhost:" + settings.ports().admin());
        places.put("secrets", settings.partners());
        places.put("registry", settings.registry());
        places.put("log", server.log());
        new Telling(words, out, _ -> "").end(places, settings.home());
    }

    private static Set<House> houses(Properties given) {
        var named = given.getProperty("qantara.sandbox");
        if (named == null) {
            return EnumSet.allOf(House.class);
        }
        var houses = EnumSet.noneOf(House.class);
        for (var id : named.split(",", -1)) {
            houses.add(House.of(id.strip()));
        }
        return houses;
    }

    @Override
    public void close() {
        sandbox.close();
        server.close();
    }
}
