package org.qantara.server;

/** Runs a hub in the foreground until Ctrl-C. */
public final class Launcher {

    private Launcher() {}

    static void main() throws InterruptedException {
        try {
            var server = new Server(Settings.parse(System.getProperties(), System.getenv()), Progress.on(System.out));
            stopAtTheEnd(server);
            server.run();
            System.out.printf(
                    "Qantara is at %s; the first password of its user admin is in %s; Ctrl-C stops it.%n",
                    server.settings().publicUrl(), server.adminPassword());
            Thread.currentThread().join();
        } catch (UnusableSetting | ServerFailure e) {
            System.err.println("Qantara did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Ctrl-C, a termination signal and a failed start all end here. */
    public static void stopAtTheEnd(Server server) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::stop));
    }
}
