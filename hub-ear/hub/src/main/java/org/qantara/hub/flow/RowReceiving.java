package org.qantara.hub.flow;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.FileRow;
import org.qantara.hub.journal.JournalUnavailable;
import org.qantara.hub.journal.RowLedger;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Takes the rows of a file by the steps of the receiving route, many into one transaction. One that is refused, or that the
 * hub fails on, costs no other.
 */
public final class RowReceiving {
    private static final System.Logger LOG = System.getLogger(RowReceiving.class.getName());

    private final Reception reception;
    private final RowLedger ledger;

    public RowReceiving(Reception reception, RowLedger ledger) {
        this.reception = reception;
        this.ledger = ledger;
    }

    /** @param number of the row in its file */
    public record Row(long number, Submission submission) {}

    /** What became of a row. */
    public sealed interface Outcome {
        /** It is on disk, and its deliveries wait for the rest of the file. */
        record Accepted(List<Loss> losses) implements Outcome {}

        /** It had been accepted before. */
        record Repeated() implements Outcome {}

        record Rejected(Problem problem) implements Outcome {}
    }

    private record Step(Row row, Arrived arrived, Optional<Entry> entry, Optional<Problem> problem) {}

    /**
     * What became of each, in their order, and is on disk.
     *
     * @throws org.qantara.hub.journal.JournalUnavailable if the database cannot be reached: the same may be given again
     */
    public List<Outcome> receive(UUID file, List<Row> rows) {
        var steps = rows.stream().map(row -> step(file, row)).toList();
        var entered =
                ledger.enter(steps.stream().flatMap(step -> step.entry.stream()).toList());
        var outcomes = new ArrayList<Outcome>();
        var rejected = new ArrayList<RowLedger.Rejected>();
        var next = entered.iterator();
        for (var step : steps) {
            var outcome = step.entry.isPresent() ? outcome(step, next.next()) : rejected(step);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Rejected(var problem))
                rejected.add(new RowLedger.Rejected(
                        new FileRow(file, step.row.number), reception.refusal(step.arrived, problem)));
        }
        ledger.refuse(rejected);
        return outcomes;
    }

    private Step step(UUID file, Row row) {
        var arrived = reception.arrived(row.submission);
        try {
            var admitted = reception.admit(reception.read(arrived));
            var entry = reception.entry(admitted, Optional.of(new FileRow(file, row.number)));
            return new Step(row, arrived, Optional.of(entry), Optional.empty());
        } catch (NotAccepted refused) {
            return new Step(row, arrived, Optional.empty(), Optional.of(refused.problem()));
        } catch (JournalUnavailable e) {
            throw e;
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "a row of a file was not read: {0}",
                    fault.getClass().getName());
            return new Step(row, arrived, Optional.empty(), Optional.of(Problem.of(ProblemCode.INTERNAL, "")));
        }
    }

    private static Outcome rejected(Step step) {
        return new Outcome.Rejected(step.problem.orElseThrow());
    }

    private static Outcome outcome(Step step, RowLedger.Outcome outcome) {
        return switch (outcome) {
            case RowLedger.Outcome.Entered() ->
                new Outcome.Accepted(step.entry.orElseThrow().receipt().losses());
            case RowLedger.Outcome.Repeated() -> new Outcome.Repeated();
            case RowLedger.Outcome.Refused(var problem) -> new Outcome.Rejected(problem);
        };
    }
}
