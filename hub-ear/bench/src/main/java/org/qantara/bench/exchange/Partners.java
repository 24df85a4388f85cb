package org.qantara.bench.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The partners of a measured hub: one that sends, one that is pushed to, and others that only stand in the registry. */
public final class Partners {

    static final String SENDER = "sender";
    public static final String RECEIVER = "receiver";
    private static final String PARTNER = """
            {"id": "%s", "name": {"en": "%1$s"}, "format": "%s", "channel": %s}""";
    private static final String AGREEMENT = """
            {"from": "%s", "to": "%s", "record": "candidate", "purpose": "job-placement",
             "validFrom": "2024-01-01", "validUntil": "2099-12-31"}""";
    private static final String MAILBOX = "{\"type\": \"mailbox-pull\"}";

    private Partners() {}

    /**
     * Writes {@code registry.json} and {@code partners.properties}.
     *
     * @param format of what the receiver gets
     * @param count of all partners, two or more; each of the others is sent to for another purpose
     */
    static void write(Path home, URI receiver, String format, int count) throws IOException {
        Files.createDirectories(home);
        var others = IntStream.range(2, count).mapToObj(Partners::other).toList();
        var push = "{\"type\": \"rest-push\", \"url\": \"" + receiver + "\"}";
        var partners = others.stream()
                .map(id -> PARTNER.formatted(id, format, MAILBOX))
                .collect(Collectors.joining(",\n", "", others.isEmpty() ? "" : ",\n"));
        var agreements = others.stream()
                .map(id -> AGREEMENT.formatted(id, SENDER))
                .collect(Collectors.joining(",\n", "", others.isEmpty() ? "" : ",\n"));
        Files.writeString(
                home.resolve("registry.json"),
                "{\"partners\": [\n" + partners + PARTNER.formatted(SENDER, format, MAILBOX) + ",\n"
                        + PARTNER.formatted(RECEIVER, format, push) + "],\n\"agreements\": [\n" + agreements
                        + AGREEMENT.formatted(SENDER, RECEIVER) + "]}\n");
        var secrets = home.resolve("partners.properties");
        Files.deleteIfExists(secrets);
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secrets, secrets(others));
    }

    /** The id of one of the others. */
    public static String other(int number) {
        return "partner-" + number;
    }

    private static String secrets(Iterable<String> others) {
        var lines = new StringBuilder();
        lines.append(SENDER).append('=').append(UUID.randomUUID()).append('\n');
        lines.append(RECEIVER).append('=').append(UUID.randomUUID()).append('\n');
        others.forEach(
                id -> lines.append(id).append('=').append(UUID.randomUUID()).append('\n'));
        return lines.toString();
    }

    /** What the sender logs in with. */
    static String authorization(Path home) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("partners.properties"))) {
            secrets.load(in);
        }
        var pair = SENDER + ":" + secrets.getProperty(SENDER);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
