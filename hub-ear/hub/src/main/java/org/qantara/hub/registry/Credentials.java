package org.qantara.hub.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The partners' secrets, from a properties file ({@code id=secret}) that is read again when it changes. Nobody without
 * a place in the registry is let in, whatever the file says.
 */
public final class Credentials {
    private static final byte[] NOBODY = new byte[32];

    private final Path file;
    private final Registry registry;
    private volatile Read last = new Read(null, -1, Map.of());

    /** What the file said when it was last looked at. */
    private record Read(FileTime changed, long size, Map<String, String> secrets) {}

    public Credentials(Path file, Registry registry) {
        this.file = file;
        this.registry = registry;
    }

    /**
     * Tells who this is.
     *
     * @return the partner, or nothing if there is no such partner or this is not its secret; both take the same time
     * @throws UncheckedIOException if the secrets cannot be read
     */
    public Optional<PartnerId> authenticate(String id, String secret) {
        var known = Optional.of(id)
                .filter(PartnerId::isOne)
                .map(PartnerId::new)
                .filter(partner -> registry.partner(partner).isPresent());
        var expected = known.flatMap(this::secretOf).map(Credentials::digest).orElse(NOBODY);
        return MessageDigest.isEqual(expected, digest(secret)) ? known : Optional.empty();
    }

    /** What the hub itself shows when it calls this partner. */
    public Optional<String> secretOf(PartnerId id) {
        return Optional.ofNullable(secrets().get(id.value())).filter(secret -> !secret.isBlank());
    }

    private Map<String, String> secrets() {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            var seen = last;
            if (now.lastModifiedTime().equals(seen.changed()) && now.size() == seen.size()) return seen.secrets();
            var read = new Read(now.lastModifiedTime(), now.size(), read());
            last = read;
            return read.secrets();
        } catch (IOException e) {
            throw new UncheckedIOException("the partners' secrets cannot be read", e);
        }
    }

    private Map<String, String> read() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        String::strip, id -> properties.getProperty(id).strip()));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
