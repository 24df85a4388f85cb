package org.qantara.hub.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;

/**
 * Where the rows of files are entered, many in a transaction. Every method throws {@link JournalUnavailable} if the
 * database cannot be reached, and may be repeated then.
 */
public interface RowLedger {
    /**
     * What was accepted before.
     *
     * @param row of a file, if it came in one
     */
    record Seen(Optional<FileRow> row, List<Loss> losses) {}

    /** What became of one row. */
    sealed interface Outcome {
        record Entered() implements Outcome {}

        /** Another with its message id was faster. */
        record Repeated() implements Outcome {}

        /** Why it cannot be entered. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** A row that was refused. */
    record Rejected(FileRow row, Refusal refusal) {}

    /** What was accepted under these message ids, by id. */
    Map<String, Seen> seen(PartnerId from, Collection<String> messageIds);

    /** Enters these in as few transactions as it takes; one that cannot be entered costs no other. In their order. */
    List<Outcome> enter(List<Entry> rows);

    void refuse(List<Rejected> rows);

    /** Of these rows of a file, those that were refused, by their numbers. */
    Map<Long, Problem> refused(UUID file, Collection<Long> rows);
}
