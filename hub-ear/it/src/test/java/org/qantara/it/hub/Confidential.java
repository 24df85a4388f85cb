package org.qantara.it.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.qantara.it.People;

/**
 * What no log, metric or problem may hold: anything of a person that the journeys send, a secret of the hub or of a
 * partner, a token, a private key.
 */
public final class Confidential {

    private static final Map<String, Pattern> SHAPES = Map.of(
            "a token", Pattern.compile("eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}"),
            "a login", Pattern.compile("[Bb]asic\\s+(?=[A-Za-z0-9+/]*[A-Z0-9])[A-Za-z0-9+/]{12,}={0,2}"),
            "a bearer", Pattern.compile("(?i)\\bbearer\\s+[\\w-]{8,}\\."),
            "a private key", Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY"));
    private static final List<String> PASSWORDS =
            List.of("admin-password", "broker-password", "postgres-password", "keystore.p12.password", "tls/password");
    private static final int SHORTEST = 8;
    private static final ConcurrentLinkedQueue<String> PROBLEMS = new ConcurrentLinkedQueue<>();

    private final Map<String, String> secrets = new TreeMap<>();

    /** @param home of a hub, whose secrets these are */
    public Confidential(Path home) {
        try {
            for (var name : PASSWORDS) {
                if (Files.exists(home.resolve(name))) {
                    keep(name, Files.readString(home.resolve(name)));
                }
            }
            for (var name : List.of("partners.properties", "secrets.properties")) {
                keepAll(home.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepAll(Path file) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        for (var id : properties.stringPropertyNames()) {
            keep("the secret of " + id, properties.getProperty(id));
            var login = id + ":" + properties.getProperty(id);
            keep("the login of " + id, Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void keep(String what, String secret) {
        var value = secret.strip();
        if (value.length() >= SHORTEST) {
            secrets.put(what, value);
        }
    }

    /** What is in this text and must not be; none of it said again. */
    List<String> in(String text) {
        var found = new ArrayList<String>();
        if (People.isPersonal(text)) {
            found.add("something of a person");
        }
        secrets.forEach((what, secret) -> {
            if (text.contains(secret) || text.contains(URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
                found.add(what);
            }
        });
        SHAPES.forEach((what, shape) -> {
            if (shape.matcher(text).find()) {
                found.add(what);
            }
        });
        return found;
    }

    /** An answer that some caller got; of a refusal it is looked at after the class. */
    static void answered(int status, String body) {
        if (status >= 400) {
            PROBLEMS.add(body);
        }
    }

    /** What is wrong with the problems that callers got since this was asked last, each with its beginning. */
    List<String> inProblems() {
        var wrong = new ArrayList<String>();
        for (var body = PROBLEMS.poll(); body != null; body = PROBLEMS.poll()) {
            for (var what : in(body)) {
                wrong.add(what + " in a problem: " + body.substring(0, Math.min(200, body.length())));
            }
        }
        return wrong;
    }

    /** What is wrong with the logs in this folder (not below it), each line with its file. */
    public List<String> inLogs(Path folder) throws IOException {
        var wrong = new ArrayList<String>();
        if (Files.notExists(folder)) {
            return wrong;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getFileName().toString().contains(".log")) {
                    inLog(file, wrong);
                }
            }
        }
        return wrong;
    }

    private void inLog(Path file, List<String> wrong) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (in(text).isEmpty()) {
            return;
        }
        text.lines()
                .flatMap(line -> in(line).stream().map(what -> what + " in " + file.getFileName() + ": " + line))
                .forEach(wrong::add);
        if (wrong.isEmpty()) {
            wrong.add(in(text) + " over several lines of " + file);
        }
    }
}
