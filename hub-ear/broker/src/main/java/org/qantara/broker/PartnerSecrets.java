package org.qantara.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The partners and their secrets, from a properties file {@code id=secret} that is read again when it has changed.
 *
 * <p>An id is made of small letters, digits and hyphens, because it becomes part of a queue's name; other lines count
 * for nothing. Without a file there are no partners.
 */
final class PartnerSecrets {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Path file;
    private Read last = new Read(null, Map.of());

    PartnerSecrets(Path file) {
        this.file = file;
    }

    Set<String> ids() {
        return current().keySet();
    }

    boolean matches(String id, String secret) {
        var known = current().get(id);
        return known != null && secret != null && equal(known, secret);
    }

    /** Compares in a time that does not tell where the difference is. */
    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Map<String, String> current() {
        try {
            var stamp = Files.exists(file) ? new Stamp(Files.getLastModifiedTime(file), Files.size(file)) : null;
            if (stamp == null || !stamp.equals(last.stamp)) {
                last = new Read(stamp, stamp == null ? Map.of() : read());
            }
            return last.secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read() throws IOException {
        return BrokerSettings.read(file).entrySet().stream()
                .filter(line -> ID.matcher(line.getKey().toString()).matches())
                .filter(line -> !line.getValue().toString().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.getKey().toString(),
                        line -> line.getValue().toString().strip()));
    }

    private record Stamp(FileTime changed, long size) {}

    private record Read(Stamp stamp, Map<String, String> secrets) {}
}
