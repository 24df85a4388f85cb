package org.qantara.hub.mailbox;

import static java.util.stream.Collectors.toMap;
import static org.qantara.spi.ProblemCode.ERASED;
import static org.qantara.spi.ProblemCode.UNKNOWN_DELIVERY;
import static org.qantara.spi.ProblemCode.VERDICT_ALREADY_GIVEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.gate.Release;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Mailboxes;
import org.qantara.hub.journal.Waiting;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.Formats;
import org.qantara.spi.Problem;

/**
 * The mailboxes, read from the journal. What may no longer go out, or cannot be written or read, is parked when it is
 * fetched, and the others are fetched nevertheless. What comes from a partner that is suspended is not shown meanwhile.
 */
public final class Postbox implements Mailbox {
    private static final long MOST_BYTES = 16 << 20;
    /** Read and written together; a fetch may take several. */
    private static final int AT_ONCE = 25;

    private final Mailboxes mailboxes;
    private final Registry registry;
    private final Gate gate;
    private final Formats formats;
    private final Parking parking;
    private final Keeping keeping;

    public Postbox(Mailboxes mailboxes, Registry registry, Gate gate, Formats formats) {
        this.mailboxes = mailboxes;
        this.registry = registry;
        this.gate = gate;
        this.formats = formats;
        this.parking = new Parking(mailboxes);
        this.keeping = new Keeping(mailboxes, parking);
    }

    @Override
    public List<Letter> fetch(PartnerId partner, int most, Optional<UUID> after, Through by) {
        var letters = letters(partner, most, after);
        var told = letters.stream()
                .collect(toMap(
                        Letter::deliveryId,
                        letter -> Digest.of(letter.document().bytes())));
        if (!told.isEmpty()) mailboxes.fetched(told, Doer.partner(partner.value(), by));
        return letters;
    }

    private List<Letter> letters(PartnerId partner, int most, Optional<UUID> after) {
        var format = registry.partner(partner).orElseThrow().format().value();
        var writing = new Writing(formats, format);
        var wanted = Math.clamp(most, 1, MOST_LETTERS);
        var letters = new ArrayList<Letter>();
        var bytes = 0L;
        var last = after;
        var hidden = registry.waiting();
        while (letters.size() < wanted) {
            var waiting = mailboxes.waiting(partner, last, Math.min(AT_ONCE, wanted - letters.size()), hidden);
            if (waiting.isEmpty()) break;
            for (var letter : letters(waiting, writing)) {
                bytes += letter.document().bytes().length;
                if (bytes > MOST_BYTES && !letters.isEmpty()) return letters;
                letters.add(letter);
            }
            last = Optional.of(waiting.getLast().deliveryId());
        }
        return letters;
    }

    private List<Letter> letters(List<Waiting> waiting, Writing writing) {
        var permits = gate.permits(
                waiting.stream().flatMap(one -> one.addressed().stream()).toList());
        var drafts = waiting.stream()
                .flatMap(one -> draft(one, permits.get(one.deliveryId()), writing))
                .toList();
        var kept = keeping.kept(drafts);
        return drafts.stream()
                .filter(draft -> kept.containsKey(draft.deliveryId()))
                .map(draft -> Letter.of(draft.envelope(), kept.get(draft.deliveryId())))
                .toList();
    }

    @Override
    public Optional<Problem> answer(PartnerId partner, UUID deliveryId, Answer answer, Through by) {
        if (!registry.partner(partner).map(Partner::hasMailbox).orElse(false))
            return Optional.of(Problem.of(UNKNOWN_DELIVERY, "deliveryId"));
        var standing = mailboxes.standing(partner, deliveryId, by);
        if (standing.isEmpty()) return Optional.of(Problem.of(UNKNOWN_DELIVERY, "deliveryId"));
        var verdict = answer.toVerdict();
        if (mailboxes.settle(deliveryId, verdict, Doer.partner(partner.value(), by))) return Optional.empty();
        var same = mailboxes.standing(partner, deliveryId, by).equals(Optional.of(verdict.state()));
        return same ? Optional.empty() : Optional.of(Problem.of(VERDICT_ALREADY_GIVEN, "verdict"));
    }

    /** @param permit unless it is erased or unreadable */
    private Stream<Draft> draft(Waiting waiting, Permit permit, Writing writing) {
        return switch (waiting) {
            case Waiting.Erased(var id) -> parking.parked(id, Problem.of(ERASED, ""));
            case Waiting.Unreadable(var id, var why) -> parking.broken(id, why);
            case Waiting.Kept(var envelope, var written) ->
                permitted(envelope, permit, granted -> kept(envelope, written, granted, writing));
            case Waiting.Unwritten(var dispatch) ->
                permitted(dispatch.envelope(), permit, granted -> released(dispatch, granted, writing));
        };
    }

    private Stream<Draft> permitted(Envelope envelope, Permit permit, Function<Permit.Granted, Stream<Draft>> draft) {
        return switch (permit) {
            case Permit.Granted granted -> draft.apply(granted);
            case Permit.Denied(var problem) -> parking.parked(envelope.deliveryId(), problem);
        };
    }

    /** What was written when other fields were agreed on, or consented to, is written anew. */
    private Stream<Draft> kept(Envelope envelope, Written written, Permit.Granted permit, Writing writing) {
        return written.terms().equals(permit.terms())
                ? Stream.of(new Draft(envelope, written, true))
                : draft(mailboxes.again(envelope.deliveryId()), permit, writing);
    }

    private Stream<Draft> released(Dispatch dispatch, Permit.Granted permit, Writing writing) {
        return switch (permit.release(dispatch.record())) {
            case Release.Released released -> written(dispatch, writing.of(released, permit.terms()));
            case Release.Denied(var problem) -> parking.parked(dispatch.deliveryId(), problem);
        };
    }

    private Stream<Draft> written(Dispatch dispatch, Writing.Result result) {
        return switch (result) {
            case Writing.Done(var written) -> Stream.of(new Draft(dispatch.envelope(), written, false));
            case Writing.Refused(var problem) -> parking.parked(dispatch.deliveryId(), problem);
            case Writing.Broken(var why) -> parking.broken(dispatch.deliveryId(), why);
        };
    }
}
