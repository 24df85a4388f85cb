package org.qantara.hub.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.qantara.hub.flow.RowReceiving;
import org.qantara.hub.flow.RowReceiving.Outcome;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.journal.FileRow;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.RowLedger;
import org.qantara.spi.Part;
import org.qantara.spi.Problem;

/** Gathers the parts of a file and enters them many at a time. */
final class Batches implements Consumer<Part> {
    private static final int MOST = 200;
    private static final int MOST_BYTES = 1 << 20;
    /** Others may be entering the same people. */
    private static final int TIMES = 5;

    private final ReceivedFile file;
    private final RowIds ids;
    private final RowReceiving receiving;
    private final RowLedger ledger;
    private final Tally tally;
    private final Runnable beforeEach;
    private final List<Part> parts = new ArrayList<>(MOST);
    private int bytes;
    /** Whether some of these may have been entered by this file already. */
    private boolean again;

    /** @param beforeEach batch; may throw, which ends it */
    Batches(ReceivedFile file, RowIds ids, RowReceiving receiving, RowLedger ledger, Tally tally, Runnable beforeEach) {
        this.file = file;
        this.ids = ids;
        this.receiving = receiving;
        this.ledger = ledger;
        this.tally = tally;
        this.beforeEach = beforeEach;
        this.again = file.begunAt().isPresent();
    }

    @Override
    public void accept(Part part) {
        parts.add(part);
        bytes += part.document().bytes().length;
        if (parts.size() == MOST || bytes >= MOST_BYTES) flush();
    }

    /** Enters what is gathered. */
    void flush() {
        if (parts.isEmpty()) return;
        beforeEach.run();
        for (var outcome : entered()) count(outcome);
        parts.clear();
        bytes = 0;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var losses) -> tally.accepted(losses);
            case Outcome.Repeated() -> tally.repeated();
            case Outcome.Rejected _ -> tally.rejected();
        }
    }

    private List<Outcome> entered() {
        for (int times = 1; ; times++) {
            try {
                return once();
            } catch (JournalUnavailable e) {
                if (times == TIMES) throw e;
                again = true;
            }
        }
    }

    /** What is not known yet goes on; what is not told of yet is told. */
    private List<Outcome> once() {
        var messageIds = parts.stream().map(ids::of).toList();
        var seen = ledger.seen(file.sent().from(), messageIds);
        var refused = again
                ? ledger.refused(file.id(), parts.stream().map(Part::number).toList())
                : Map.<Long, Problem>of();
        var outcomes = new ArrayList<Optional<Outcome>>();
        var fresh = new ArrayList<RowReceiving.Row>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var known = Optional.ofNullable(seen.get(messageIds.get(i)))
                    .map(it -> before(it, part))
                    .or(() -> Optional.ofNullable(refused.get(part.number())).map(Outcome.Rejected::new));
            if (known.isEmpty()) fresh.add(new RowReceiving.Row(part.number(), submission(messageIds.get(i), part)));
            outcomes.add(known);
        }
        var received = receiving.receive(file.id(), fresh).iterator();
        return outcomes.stream().map(it -> it.orElseGet(received::next)).toList();
    }

    /** What this file has entered itself, before the hub stopped, is no repetition. */
    private Outcome before(RowLedger.Seen seen, Part part) {
        var own = seen.row().equals(Optional.of(new FileRow(file.id(), part.number())));
        return own ? new Outcome.Accepted(seen.losses()) : new Outcome.Repeated();
    }

    private Submission submission(String messageId, Part part) {
        var sent = file.sent();
        return new Submission(
                sent.from(),
                messageId,
                Optional.of(file.format()),
                sent.recordType(),
                sent.purpose(),
                sent.to(),
                part.document(),
                sent.via());
    }
}
