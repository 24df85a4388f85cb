package org.qantara.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Payara's administration commands, each with a time limit and a log of its own. */
final class Asadmin {

    private static final Pattern FAILED = Pattern.compile("(?m)^Command [\\w-]+ failed\\.$");

    private final Path client;
    private final Path passwords;
    private final Path logs;
    private volatile Process running;

    /** The commands of the distribution in {@code glassfish}, as the user whose passwords are in a file. */
    Asadmin(Path glassfish, Path passwords, Path logs) {
        this.client = glassfish.resolve("lib/client/appserver-cli.jar");
        this.passwords = passwords;
        this.logs = logs;
    }

    void run(String name, Duration limit, String... command) {
        var log = logs.resolve("asadmin-" + name + ".log");
        try {
            var process = start(log.toFile(), command);
            running = process;
            var done = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!done) {
                process.destroyForcibly();
                throw new ServerFailure(
                        "asadmin " + name + " took longer than " + limit.toSeconds() + " s; see " + log);
            }
            if (process.exitValue() != 0
                    || FAILED.matcher(Files.readString(log)).find()) {
                throw new ServerFailure(
                        "asadmin " + name + " failed" + rootCause(logs.resolve("server.log")) + "; see " + log);
            }
        } catch (IOException e) {
            throw new ServerFailure("asadmin " + name + " could not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted during asadmin " + name, e);
        }
    }

    /** What the server itself gave last as the cause of a failure: the part a person can act on. */
    static String rootCause(Path serverLog) throws IOException {
        if (!Files.exists(serverLog)) return "";
        try (var lines = Files.lines(serverLog)) {
            return lines.filter(line -> line.startsWith("Caused by: "))
                    .reduce((_, last) -> last)
                    .map(line -> line.replaceFirst("^Caused by: [\\w.$]+(: )?", ": "))
                    .orElse("");
        }
    }

    /** Ends a command that is still running, and the server it may be starting. */
    void cancel() {
        var process = running;
        if (process != null && process.isAlive()) {
            Processes.kill(process.toHandle());
        }
    }

    private Process start(File log, String... command) throws IOException {
        var java = Path.of(System.getProperty("java.home"));
        var words = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-jar"));
        words.addAll(List.of(client.toString(), "--user", "admin", "--passwordfile", passwords.toString()));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("AS_JAVA", java.toString());
        return builder.start();
    }
}
