package org.qantara.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a hub in the foreground until Ctrl-C. */
public final class Launcher {

    private Launcher() {}

    static void main() throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var words = Settings.words(System.getProperties());
        try {
            var settings = Settings.parse(System.getProperties(), System.getenv());
            var server = new Server(settings, Progress.on(out, words));
            stopAtTheEnd(server);
            server.run();
            out.println(words.say("up", settings.publicUrl(), server.adminPassword()));
            Thread.currentThread().join();
        } catch (UnusableSetting e) {
            fail(words, e.in(words));
        } catch (ServerFailure e) {
            fail(words, e.getMessage());
        }
    }

    /** Ends with 1, having said why. */
    public static void fail(Words words, String why) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(words.say("not.started", why));
        System.exit(1);
    }

    /** Ctrl-C, a termination signal and a failed start all end here. */
    public static void stopAtTheEnd(Server server) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::stop));
    }
}
