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
import java.util.stream.Stream;

/**
 * The partners of a measured hub: one that sends, one that is pushed to, one that fetches, and others that stand in the
 * registry with an agreement each.
 */
public final class Partners {

    public static final String SENDER = "sender";
    public static final String RECEIVER = "receiver";
    public static final String READER = "reader";
    private static final String PARTNER = """
            {"id": "%s", "name": {"en": "%1$s"}, "country": "MA", "format": "%s", "channel": %s}""";
    private static final String AGREEMENT = """
            {"from": "%s", "to": "%s", "record": "candidate", "purpose": "job-placement",
             "fields": ["/person", "/person/identifiers[NATIONAL_ID]", "/person/identifiers[PASSPORT]",
              "/person/identifiers[RESIDENCE_PERMIT]", "/person/identifiers[SOCIAL_SECURITY]",
              "/person/identifiers[OTHER]", "/contacts", "/addresses", "/summary", "/objectives", "/preferences",
              "/experience", "/education", "/languages", "/skills", "/licences", "/certificates", "/achievements",
              "/references", "/attachments[PHOTO]", "/attachments[SIGNATURE]", "/attachments[DOCUMENT]", "/provenance"],
             "legalGround": "public-task",
             "authorisation": {"reference": "BENCH-1", "validFrom": "2024-01-01", "validUntil": "2099-12-31"},
             "validFrom": "2024-01-01", "validUntil": "2099-12-31"}""";
    private static final String BARE_PARTNER = """
            {"id": "%s", "name": {"en": "%1$s"}, "format": "%s", "channel": %s}""";
    private static final String BARE_AGREEMENT = """
            {"from": "%s", "to": "%s", "record": "candidate", "purpose": "job-placement",
             "validFrom": "2024-01-01", "validUntil": "2099-12-31"}""";
    private static final String MAILBOX = "{\"type\": \"mailbox-pull\"}";

    private Partners() {}

    /**
     * Writes {@code registry.json} and {@code partners.properties}.
     *
     * @param format of what the receiver gets
     * @param others beside these three
     */
    static void write(Path home, URI receiver, String format, int others) throws IOException {
        write(home, receiver, format, others, PARTNER, AGREEMENT);
    }

    /** The same as hubs read it before agreements named fields. */
    static void writeBare(Path home, URI receiver, String format, int others) throws IOException {
        write(home, receiver, format, others, BARE_PARTNER, BARE_AGREEMENT);
    }

    private static void write(Path home, URI receiver, String format, int others, String partner, String agreement)
            throws IOException {
        Files.createDirectories(home);
        var fetching = Stream.concat(
                        Stream.of(READER), IntStream.range(0, others).mapToObj(Partners::other))
                .toList();
        var push = "{\"type\": \"rest-push\", \"url\": \"" + receiver + "\"}";
        var partners = Stream.concat(
                Stream.of(partner.formatted(SENDER, format, MAILBOX), partner.formatted(RECEIVER, format, push)),
                fetching.stream().map(id -> partner.formatted(id, format, MAILBOX)));
        var agreements =
                Stream.concat(Stream.of(RECEIVER), fetching.stream()).map(id -> agreement.formatted(SENDER, id));
        Files.writeString(
                home.resolve("registry.json"),
                partners.collect(Collectors.joining(",\n", "{\"partners\": [\n", "],\n"))
                        + agreements.collect(Collectors.joining(",\n", "\"agreements\": [\n", "]}\n")));
        writeSecrets(home, Stream.concat(Stream.of(SENDER, RECEIVER), fetching.stream()));
    }

    private static void writeSecrets(Path home, Stream<String> partners) throws IOException {
        var secrets = home.resolve("partners.properties");
        Files.deleteIfExists(secrets);
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(secrets, partners.map(id -> id + "=" + UUID.randomUUID()).toList());
    }

    /** The id of one of the others. */
    public static String other(int number) {
        return "partner-" + number;
    }

    /** What a partner logs in with. */
    public static String authorization(Path home, String partner) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("partners.properties"))) {
            secrets.load(in);
        }
        var pair = partner + ":" + secrets.getProperty(partner);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
