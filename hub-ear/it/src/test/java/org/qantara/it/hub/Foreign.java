package org.qantara.it.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that are not ours. Where one is missing its test is skipped and says so; in continuous integration it fails.
 */
public final class Foreign {

    private static final int PATIENCE = 100; // seconds

    private final List<String> command;

    private Foreign(String... command) {
        this.command = List.of(command);
    }

    /** Debian's Python with these modules. */
    public static Foreign python(String debianPackage, String... modules) throws Exception {
        return present(
                new Foreign("/usr/bin/python3", "-c", "import " + String.join(", ", modules)),
                debianPackage,
                new Foreign("/usr/bin/python3"));
    }

    public static Foreign php() throws Exception {
        return present(
                new Foreign("php", "-r", "exit(class_exists('SoapClient') ? 0 : 1);"), "php-soap", new Foreign("php"));
    }

    public static Foreign curl() throws Exception {
        return present(new Foreign("curl", "--version"), "curl", new Foreign("curl", "--silent", "--show-error"));
    }

    private static Foreign present(Foreign trial, String debianPackage, Foreign program) throws Exception {
        var missing = "needs the Debian package " + debianPackage;
        if (trial.isWorking()) {
            return program;
        }
        if (System.getenv("CI") != null || "required".equals(System.getenv("QANTARA_FOREIGN_CLIENTS"))) {
            Assertions.fail(missing);
        }
        Assumptions.abort(missing);
        return program;
    }

    private boolean isWorking() throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a script of ours in it; answers the JSON it prints. */
    public JsonNode script(String name, Object... arguments) throws Exception {
        var all = new ArrayList<Object>(List.of(script(name)));
        all.addAll(Arrays.asList(arguments));
        return new JsonMapper().readTree(run(all.toArray()));
    }

    private static Path script(String name) throws URISyntaxException {
        return Path.of(Foreign.class.getResource("/foreign/" + name).toURI());
    }

    /** What it prints; everything else than success is a failure with all it said. */
    public String run(Object... arguments) throws Exception {
        var all = new ArrayList<>(command);
        Arrays.stream(arguments).map(Object::toString).forEach(all::add);
        var process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            Assertions.fail(command + " failed: " + out + err);
        }
        return out;
    }
}
