package org.qantara.hub.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A submission at the moment it came.
 *
 * @param sha256 of the document
 * @param fingerprint of the document and the routing named with it, its recipients in any order: two submissions with
 *     the same are the same, and named routing differs from routing left to the hub
 */
record Arrived(Submission submission, Instant at, String sha256, String fingerprint) {
    static Arrived now(Submission submission, Clock clock) {
        var document = newSha256().digest(submission.document().bytes());
        var all = newSha256();
        all.update(document);
        add(all, submission.format());
        add(all, submission.recordType());
        add(all, submission.purpose());
        submission.to().stream().sorted().distinct().forEach(to -> add(all, Optional.of(to)));
        return new Arrived(
                submission,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                HexFormat.of().formatHex(document),
                HexFormat.of().formatHex(all.digest()));
    }

    /** With its length in front, so that no two routings look alike; -1 for none. */
    private static void add(MessageDigest digest, Optional<String> part) {
        var bytes = part.map(text -> text.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes.map(b -> b.length).orElse(-1))
                .flip());
        bytes.ifPresent(digest::update);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
