package org.qantara.hub.file;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qantara.hub.flow.RowReceiving;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.RowLedger;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/**
 * Reads a file from its beginning to its end, and lets go what came of it. One that was begun before is read once more from
 * its beginning: what it has entered already is known row by row.
 */
final class Reading {
    private static final System.Logger LOG = System.getLogger(Reading.class.getName());

    private final Spool spool;
    private final FileWork work;
    private final InstalledFormats formats;
    private final Subjects subjects;
    private final RowReceiving receiving;
    private final RowLedger ledger;

    Reading(
            Spool spool,
            FileWork work,
            InstalledFormats formats,
            Subjects subjects,
            RowReceiving receiving,
            RowLedger ledger) {
        this.spool = spool;
        this.work = work;
        this.formats = formats;
        this.subjects = subjects;
        this.receiving = receiving;
        this.ledger = ledger;
    }

    /**
     * Reads this file.
     *
     * @param still throws when it is not this hub's any more
     * @param goingOn asked before each batch: the hub may be about to stop
     * @return whether it was read to its end
     */
    boolean read(ReceivedFile file, Runnable still, BooleanSupplier goingOn) {
        var tally = new Tally();
        try {
            work.begin(file.id());
            var batches = new Batches(file, rowIds(file), receiving, ledger, tally, () -> {
                if (!goingOn.getAsBoolean()) throw new Stopped();
                still.run();
                work.progress(file.id(), tally.counts());
            });
            var end = split(file, batches);
            work.end(file.id(), tally.counts(), tally.warnings(end.losses), end.problem);
            LOG.log(
                    Level.INFO,
                    "file {0} from {1} has been read: {2}",
                    file.id(),
                    file.sent().from(),
                    tally.counts());
            return true;
        } catch (Stopped hubStops) {
            return false;
        } catch (JournalUnavailable e) {
            LOG.log(Level.WARNING, "file {0} is read on later: {1}", file.id(), e.getMessage());
            return false;
        } catch (IOException | RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "file {0} was not read: {1}",
                    file.id(),
                    fault.getClass().getName());
            work.failed(file.id(), tally.counts(), tally.warnings(List.of()));
            return false;
        }
    }

    private RowIds rowIds(ReceivedFile file) {
        return new RowIds(subjects, file.sent(), file.format());
    }

    private record End(List<Loss> losses, Optional<Problem> problem) {}

    private End split(ReceivedFile file, Batches batches) throws IOException {
        var splits = formats.splitter(file.format());
        if (splits.isEmpty()) return new End(List.of(), Optional.of(unknown(file)));
        try (var in = spool.read(file.id())) {
            var end = end(splits.get(), in, batches);
            batches.flush();
            return end;
        }
    }

    private static End end(Splits splits, InputStream in, Batches batches) throws IOException {
        return switch (splits.split(in, batches)) {
            case Translation.Done<Long>(var _, var losses) -> new End(losses, Optional.empty());
            case Translation.Refused<Long>(var problem) -> new End(List.of(), Optional.of(problem));
        };
    }

    /** Its connector was taken away while it waited. */
    private static Problem unknown(ReceivedFile file) {
        return Problem.of(ProblemCode.UNKNOWN_FORMAT, "format", file.format());
    }

    /** The hub stops; the file is read on by the next. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the hub stops", null, false, false);
        }
    }
}
