package org.qantara.hub.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subject;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/** Stores a file as it comes, once its beginning shows that somebody can split it. */
public final class Taking implements FileIntake {
    /** Bytes of a file. */
    public static final int MOST = 128 << 20;

    /** What is wrong with a beginning is wrong with the file, however it goes on. */
    private static final Set<ProblemCode> OF_THE_BEGINNING =
            EnumSet.of(ProblemCode.MISSING_FIELD, ProblemCode.WRONG_ENCODING, ProblemCode.INVALID_VALUE);

    private static final String ENTER = """
        insert into file (id, partner, message_id, via, received_at, sha256, fingerprint, bytes, format, record_type, purpose,
            recipients, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (partner, message_id) do nothing
        """;
    private static final String FINGERPRINT = "select fingerprint from file where id = ?";

    private final int most;
    private final InstalledFormats formats;
    private final Files files;
    private final Spool spool;
    private final Sql sql;
    private final Clock clock;

    public Taking(
            DataSource source, InstalledFormats formats, Files files, Subjects subjects, Keyring keyring, Clock clock) {
        this(source, formats, files, subjects, keyring, clock, MOST);
    }

    /** @param most bytes of a file */
    Taking(
            DataSource source,
            InstalledFormats formats,
            Files files,
            Subjects subjects,
            Keyring keyring,
            Clock clock,
            int most) {
        this.most = most;
        this.formats = formats;
        this.files = files;
        this.spool = new Spool(source, subjects, keyring, clock);
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /** A file on its way in. */
    private record Stored(long bytes, String sha256) {}

    @Override
    public Taken take(Sent sent, InputStream body) throws IOException {
        var beginning = body.readNBytes(Spool.CHUNK);
        var before = files.fileOfMessage(sent.from(), sent.messageId());
        if (before.isPresent()) return again(before.get(), sent, beginning, body);
        return switch (splitter(sent, beginning)) {
            case Translation.Refused<Splits>(var problem) -> refused(problem, body);
            case Translation.Done<Splits>(var splits, var _) -> store(sent, splits, beginning, body);
        };
    }

    private Translation<Splits> splitter(Sent sent, byte[] beginning) throws IOException {
        var found = formats.splitter(sent.format(), new Payload("application/octet-stream", beginning));
        if (!(found instanceof Translation.Done<Splits>(var splits, var _))) return found;
        var obstacle = obstacle(splits, beginning);
        return obstacle.isPresent() ? Translation.refused(obstacle.get()) : found;
    }

    /** Why nobody could begin to read it. */
    private static Optional<Problem> obstacle(Splits splits, byte[] beginning) throws IOException {
        var whole = beginning.length < Spool.CHUNK;
        try {
            return switch (splits.split(new ByteArrayInputStream(beginning), _ -> {
                throw new Enough();
            })) {
                case Translation.Refused<Long>(var problem) ->
                    Optional.of(problem).filter(it -> whole || OF_THE_BEGINNING.contains(it.code()));
                case Translation.Done<Long> _ ->
                    Optional.of(Problem.of(ProblemCode.EMPTY_DOCUMENT, "")).filter(_ -> whole);
            };
        } catch (Enough oneIsThere) {
            return Optional.empty();
        }
    }

    private Taken store(Sent sent, Splits splits, byte[] beginning, InputStream body) throws IOException {
        var place = spool.place();
        var kept = false;
        try {
            var stored = spool(place, beginning, body);
            if (stored.isEmpty()) return new Taken.Refused(tooLarge());
            kept = isEntered(place, sent, splits, stored.get());
            var file = files.fileOfMessage(sent.from(), sent.messageId()).orElseThrow();
            return kept
                    ? new Taken.Received(file, false)
                    : same(file, sent, stored.get().sha256());
        } finally {
            if (!kept) spool.drop(place.id());
        }
    }

    /** Nothing if it is too large. */
    private Optional<Stored> spool(Subject place, byte[] beginning, InputStream body) throws IOException {
        var digest = Digests.sha256();
        var bytes = 0L;
        var number = 0;
        for (var chunk = beginning; chunk.length > 0; chunk = body.readNBytes(Spool.CHUNK)) {
            bytes += chunk.length;
            if (bytes > most) return Optional.empty();
            digest.update(chunk);
            spool.put(place, number++, chunk);
        }
        return Optional.of(new Stored(bytes, HexFormat.of().formatHex(digest.digest())));
    }

    private boolean isEntered(Subject place, Sent sent, Splits splits, Stored stored) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return sql.write(connection -> Sql.change(
                        connection,
                        ENTER,
                        place.id(),
                        sent.from().value(),
                        sent.messageId(),
                        sent.via().name(),
                        now,
                        stored.sha256,
                        sent.fingerprint(stored.sha256),
                        stored.bytes,
                        splits.id().value(),
                        sent.recordType().orElse(null),
                        sent.purpose().orElse(null),
                        connection.createArrayOf("text", sent.to().toArray()),
                        now))
                == 1;
    }

    private Taken again(ReceivedFile before, Sent sent, byte[] beginning, InputStream body) throws IOException {
        var digest = Digests.sha256();
        digest.update(beginning);
        if (!isRead(body, digest)) return new Taken.Refused(tooLarge());
        return same(before, sent, HexFormat.of().formatHex(digest.digest()));
    }

    private Taken same(ReceivedFile before, Sent sent, String sha256) {
        var fingerprint =
                sql.read(connection -> Sql.ask(connection, FINGERPRINT, row -> row.getString(1), before.id()));
        return fingerprint.getFirst().equals(sent.fingerprint(sha256))
                ? new Taken.Received(before, true)
                : new Taken.Refused(Problem.of(ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT, "messageId"));
    }

    /** The rest is read, for a sender that still sends may not hear why it is refused. */
    private Taken refused(Problem problem, InputStream body) throws IOException {
        var _ = isRead(body, Digests.sha256());
        return new Taken.Refused(problem);
    }

    /** Whether all was read that is still to come, and that is not too much. */
    private boolean isRead(InputStream body, MessageDigest digest) throws IOException {
        var bytes = (long) Spool.CHUNK;
        for (var chunk = body.readNBytes(Spool.CHUNK); chunk.length > 0; chunk = body.readNBytes(Spool.CHUNK)) {
            bytes += chunk.length;
            if (bytes > most) return false;
            digest.update(chunk);
        }
        return true;
    }

    private Problem tooLarge() {
        return Problem.of(ProblemCode.TOO_LARGE, "", (most >> 20) + " MiB");
    }

    /** Ends a split once it has begun. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }
}
