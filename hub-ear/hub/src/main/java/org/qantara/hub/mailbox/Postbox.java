package org.qantara.hub.mailbox;

import static org.qantara.spi.ProblemCode.UNKNOWN_DELIVERY;
import static org.qantara.spi.ProblemCode.VERDICT_ALREADY_GIVEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.Formats;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;

/** The mailboxes, read from the journal. What may no longer go out, or cannot be written, is parked when it is fetched. */
public final class Postbox implements Mailbox {
    private static final long MOST_BYTES = 16 << 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final Dispatches dispatches;
    private final Registry registry;
    private final Gate gate;
    private final Formats formats;

    public Postbox(Dispatches dispatches, Registry registry, Gate gate, Formats formats) {
        this.dispatches = dispatches;
        this.registry = registry;
        this.gate = gate;
        this.formats = formats;
    }

    @Override
    public List<Letter> fetch(PartnerId partner, int most, Optional<UUID> after) {
        var format = registry.partner(partner).orElseThrow().format().value();
        var letters = new ArrayList<Letter>();
        var bytes = 0L;
        for (var id : dispatches.waiting(partner, after.orElse(FIRST), Math.clamp(most, 1, MOST_LETTERS))) {
            var letter = dispatches.open(id).flatMap(dispatch -> released(dispatch, format));
            if (letter.isEmpty()) continue;
            bytes += letter.get().document().bytes().length;
            if (bytes > MOST_BYTES && !letters.isEmpty()) break;
            letters.add(letter.get());
        }
        return letters;
    }

    @Override
    public Optional<Problem> answer(PartnerId partner, UUID deliveryId, Answer answer) {
        var standing = dispatches.standing(partner, deliveryId);
        if (standing.isEmpty()) return Optional.of(Problem.of(UNKNOWN_DELIVERY, "deliveryId"));
        var verdict = answer.toVerdict();
        if (dispatches.settle(deliveryId, verdict)) return Optional.empty();
        var same = dispatches.standing(partner, deliveryId).equals(Optional.of(verdict.state()));
        return same ? Optional.empty() : Optional.of(Problem.of(VERDICT_ALREADY_GIVEN, "verdict"));
    }

    private Optional<Letter> released(Dispatch dispatch, String format) {
        var problem = gate.release(dispatch.from(), dispatch.to(), dispatch.recordType(), dispatch.purpose());
        if (problem.isPresent()) return parked(dispatch, problem.get());
        var kept = dispatches.kept(dispatch.deliveryId());
        return kept.isPresent() ? Optional.of(Letter.of(dispatch, kept.get())) : written(dispatch, format);
    }

    private Optional<Letter> written(Dispatch dispatch, String format) {
        return switch (formats.writer(format).orElseThrow().write(dispatch.record())) {
            case Translation.Done<Payload>(var document, var losses) ->
                Optional.of(Letter.of(
                        dispatch, dispatches.keep(dispatch.deliveryId(), new Written(format, document, losses))));
            case Translation.Refused<Payload>(var problem) -> parked(dispatch, problem);
        };
    }

    private Optional<Letter> parked(Dispatch dispatch, Problem problem) {
        dispatches.settle(dispatch.deliveryId(), new Verdict.Parked(problem));
        return Optional.empty();
    }
}
