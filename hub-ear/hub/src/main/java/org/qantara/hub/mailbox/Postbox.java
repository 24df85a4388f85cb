package org.qantara.hub.mailbox;

import static org.qantara.spi.ProblemCode.UNKNOWN_DELIVERY;
import static org.qantara.spi.ProblemCode.VERDICT_ALREADY_GIVEN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    public List<Letter> fetch(PartnerId partner, int most) {
        var format = registry.partner(partner).orElseThrow().format().value();
        return dispatches.waiting(partner, Math.clamp(most, 1, MOST_LETTERS)).stream()
                .flatMap(dispatch -> released(dispatch, format))
                .toList();
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

    private Stream<Letter> released(Dispatch dispatch, String format) {
        var problem = gate.release(dispatch.from(), dispatch.to(), dispatch.recordType(), dispatch.purpose());
        if (problem.isPresent()) return parked(dispatch, problem.get());
        var kept = dispatches.kept(dispatch.deliveryId());
        return kept.isPresent() ? Stream.of(Letter.of(dispatch, kept.get())) : written(dispatch, format);
    }

    private Stream<Letter> written(Dispatch dispatch, String format) {
        return switch (formats.writer(format).orElseThrow().write(dispatch.record())) {
            case Translation.Done<Payload>(var document, var losses) ->
                Stream.of(Letter.of(
                        dispatch, dispatches.keep(dispatch.deliveryId(), new Written(format, document, losses))));
            case Translation.Refused<Payload>(var problem) -> parked(dispatch, problem);
        };
    }

    private Stream<Letter> parked(Dispatch dispatch, Problem problem) {
        dispatches.settle(dispatch.deliveryId(), new Verdict.Parked(problem));
        return Stream.empty();
    }
}
