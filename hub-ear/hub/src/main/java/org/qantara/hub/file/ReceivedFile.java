package org.qantara.hub.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.spi.Problem;

/**
 * A file that the hub has, and what became of it so far.
 *
 * @param sha256 of its bytes as they came, lower-case hexadecimal
 * @param format by which it is read
 * @param begunAt when it was begun to be read
 * @param endedAt when all of it had been read and its rows were let go
 * @param problem why it was not read to its end
 */
public record ReceivedFile(
        UUID id,
        Sent sent,
        Instant receivedAt,
        String sha256,
        long bytes,
        String format,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        Counts counts,
        List<Warning> warnings,
        Optional<Problem> problem) {
    /** Where it stands. */
    public enum State {
        RECEIVED,
        READING,
        DONE
    }

    public ReceivedFile {
        warnings = List.copyOf(warnings);
    }

    public State state() {
        if (endedAt.isPresent()) return State.DONE;
        return begunAt.isPresent() ? State.READING : State.RECEIVED;
    }

    /** @param quarantined of those accepted, how many are held now because somebody's identity is contradicted */
    public record Counts(long read, long accepted, long repeated, long rejected, long quarantined) {}
}
