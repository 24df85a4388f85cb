package org.qantara.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.qantara.certificates.Authorities;

/**
 * Whose certificate counts now, by the rules of the hub's own doors: pinned, or issued by an authority to a partner's id;
 * valid, and not revoked. From a file that the hub writes and that is read again when it has changed; without it nobody's
 * does. Its lines: {@code partner <id>} may show one; {@code pinned <id> <SHA-256>} is that partner's; {@code revoked
 * <SHA-256> <day>} is nobody's from that day on.
 */
final class PartnerCertificates {

    private final Path file;
    private final Authorities authorities;
    private final Clock clock;
    private Read last = new Read(null, List.of());

    PartnerCertificates(Path file, Authorities authorities, Clock clock) {
        this.file = file;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The partner that may log in with this certificate. */
    Optional<String> holder(X509Certificate shown) {
        var now = clock.instant();
        var lines = lines();
        var digest = digest(shown);
        if (!isValid(shown, Date.from(now)) || isRevoked(lines, digest)) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(line -> line.is("pinned") && line.words.getLast().equals(digest))
                .map(line -> line.words.get(1))
                .findFirst()
                .or(() -> authorities.subject(shown, now))
                .filter(id -> lines.stream()
                        .anyMatch(line ->
                                line.is("partner") && line.words.getLast().equals(id)));
    }

    private static boolean isValid(X509Certificate shown, Date now) {
        return !now.before(shown.getNotBefore()) && !now.after(shown.getNotAfter());
    }

    private boolean isRevoked(List<Line> lines, String digest) {
        var today = LocalDate.now(clock);
        return lines.stream()
                .filter(line -> line.is("revoked") && line.words.get(1).equals(digest))
                .anyMatch(line -> !today.isBefore(LocalDate.parse(line.words.getLast())));
    }

    private static String digest(X509Certificate shown) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<Line> lines() {
        try {
            if (Files.notExists(file)) {
                return List.of();
            }
            var stamp = new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            if (!stamp.equals(last.stamp)) {
                last = new Read(stamp, read());
            }
            return last.lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Line> read() throws IOException {
        var lines = new ArrayList<Line>();
        for (var line : Files.readAllLines(file)) {
            lines.add(new Line(List.of(line.strip().split(" ", -1))));
        }
        return lines;
    }

    private record Line(List<String> words) {

        boolean is(String kind) {
            return words.getFirst().equals(kind) && words.size() == (kind.equals("partner") ? 2 : 3);
        }
    }

    private record Stamp(FileTime changed, long size) {}

    private record Read(Stamp stamp, List<Line> lines) {}
}
