package org.qantara.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qantara.sandbox.hub.Partner;

/**
 * What the hub and the sandbox know of each other: the registry and {@code partners.properties}. The registry is written once and then left as people edit it; a partner without a secret is given one, the others are kept.
 */
public final class Registration {

    private static final int BITS = 160;

    private final List<JsonNode> entries;
    private final Properties secrets;

    private Registration(List<JsonNode> entries, Properties secrets) {
        this.entries = entries;
        this.secrets = secrets;
    }

    /**
     * Reads both files, and writes what is missing of them.
     *
     * @param sandbox text of the registry to begin with
     * @param registry file, or folder of files, that is read; a file is written if there is nothing
     * @param secrets file of lines {@code id=secret}, for its owner only
     */
    public static Registration of(String sandbox, Path registry, Path secrets) throws IOException {
        if (Files.notExists(registry)) {
            Files.createDirectories(registry.getParent());
            Files.writeString(registry, sandbox);
        }
        var entries = Entries.of(registry);
        return new Registration(entries, complete(secrets, entries));
    }

    /** The sandbox's own registry, its two servers on the ports given. */
    static String sandbox(int zav, int vdab) throws IOException {
        try (var in = Registration.class.getResourceAsStream("registry.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@zav@", Integer.toString(zav))
                    .replace("@vdab@", Integer.toString(vdab));
        }
    }

    private static Properties complete(Path file, List<JsonNode> entries) throws IOException {
        var secrets = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                secrets.load(in);
            }
        }
        for (var partner : entries) {
            secrets.putIfAbsent(partner.path("id").asText(), fresh());
        }
        var lines = secrets.stringPropertyNames().stream()
                .sorted()
                .map(id -> id + "=" + secrets.getProperty(id))
                .collect(Collectors.joining("\n", "", "\n"));
        replace(file, lines);
        return secrets;
    }

    private static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), ".partners", null, owner);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fresh() {
        var bits = new byte[BITS / 8];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    public Partner partner(String id) {
        return new Partner(id, secrets.getProperty(id));
    }

    /** How a partner is reached, as the registry names it: {@code rest-push}, {@code mailbox-pull}, … */
    public Optional<String> channel(String id) {
        return entry(id).map(entry -> entry.path("channel").path("type").asText());
    }

    /** Where a partner is pushed to. */
    public URI address(String id) {
        return URI.create(entry(id).orElseThrow().path("channel").path("url").asText());
    }

    private Optional<JsonNode> entry(String id) {
        return entries.stream()
                .filter(partner -> partner.path("id").asText().equals(id))
                .findFirst();
    }
}
