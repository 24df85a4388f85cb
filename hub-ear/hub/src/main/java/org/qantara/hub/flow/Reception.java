package org.qantara.hub.flow;

import static org.qantara.spi.ProblemCode.DUPLICATE_ID_DIFFERENT_CONTENT;
import static org.qantara.spi.ProblemCode.ERASED;
import static org.qantara.spi.ProblemCode.FORMAT_MISMATCH;
import static org.qantara.spi.ProblemCode.INVALID_REQUEST;
import static org.qantara.spi.ProblemCode.UNKNOWN_RECORD_TYPE;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.gate.Admission;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.gate.Route;
import org.qantara.hub.journal.AlreadyEntered;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.FileRow;
import org.qantara.hub.journal.Ledger;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Refusal;
import org.qantara.hub.journal.SubjectGone;
import org.qantara.hub.journal.Way;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.Formats;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

/** The steps of the receiving route. */
public final class Reception {
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());
    private static final int MOST_OF_AN_ID = 200;
    private static final String UNKNOWN = "0".repeat(64);

    private final Formats formats;
    private final Gate gate;
    private final Ledger ledger;
    private final Runnable relay;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param relay is told when there is something to relay */
    public Reception(Formats formats, Gate gate, Ledger ledger, Runnable relay, Clock clock, Supplier<UUID> ids) {
        this.formats = formats;
        this.gate = gate;
        this.ledger = ledger;
        this.relay = relay;
        this.clock = clock;
        this.ids = ids;
    }

    Arrived arrived(Submission submission) {
        var arrived = Arrived.now(submission, clock);
        if (!Submission.isMessageId(submission.messageId()))
            throw new NotAccepted(
                    arrived,
                    Problem.of(
                            INVALID_REQUEST, "messageId", Rule.VISIBLE_ASCII, String.valueOf(Submission.LONGEST_ID)));
        return arrived;
    }

    Understood read(Arrived arrived) {
        var submission = arrived.submission();
        var found = orRefused(arrived, formats.reader(submission.format(), submission.document()));
        var read = orRefused(arrived, found.value().read(found.losses()));
        checkType(arrived, read.value().type());
        return new Understood(arrived, found.value().reader().id(), read.value(), read.losses());
    }

    Admitted admit(Understood understood) {
        return switch (gate.admit(route(understood), understood.record())) {
            case Admission.Granted(var purpose, var to, var agreements) ->
                new Admitted(understood, purpose, to, agreements);
            case Admission.Denied(var problem) -> throw new NotAccepted(understood.arrived(), problem);
        };
    }

    Reply enter(Admitted admitted) {
        var entry = entry(admitted, Optional.empty());
        Receipt receipt;
        try {
            receipt = ledger.enter(entry);
        } catch (AlreadyEntered e) {
            return firstReply(admitted.understood().arrived()).orElseThrow(() -> e);
        } catch (SubjectGone e) {
            throw new NotAccepted(admitted.understood().arrived(), Problem.of(ERASED, ""));
        } catch (NotTaken e) {
            throw new NotAccepted(admitted.understood().arrived(), e.problem());
        }
        relay.run();
        return new Reply.Accepted(receipt, false);
    }

    /** What was accepted before gets its first reply even if it would not be accepted now. */
    Reply refuse(NotAccepted refused) {
        var arrived = refused.arrived();
        return firstReply(arrived).orElseGet(() -> refused(arrived, refused.problem()));
    }

    private Reply refused(Arrived arrived, Problem problem) {
        return refused(refusal(arrived, problem));
    }

    Refusal refusal(Arrived arrived, Problem problem) {
        var submission = arrived.submission();
        return new Refusal(
                ids.get(),
                submission.from(),
                legible(submission.messageId()),
                submission.via().name(),
                arrived.at(),
                arrived.fingerprint(),
                problem);
    }

    /** Nothing of the document is known, so its fingerprint is all zeros. */
    Reply.Refused refuse(PartnerId from, Optional<String> messageId, Via via, Problem problem) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return refused(new Refusal(ids.get(), from, legible(messageId.orElse("")), via.name(), at, UNKNOWN, problem));
    }

    /** The log has the reference that a partner may quote, and nothing of what was sent. */
    private Reply.Refused refused(Refusal refusal) {
        ledger.refuse(refusal);
        LOG.log(
                Level.INFO,
                "refused {0}: {1}, from {2} by {3}",
                refusal.id(),
                refusal.problem().code(),
                refusal.from(),
                refusal.via());
        return new Reply.Refused(refusal.id(), refusal.problem());
    }

    /** If its message id was accepted before: the first receipt, or that another document came under it. */
    private Optional<Reply> firstReply(Arrived arrived) {
        var submission = arrived.submission();
        if (!Submission.isMessageId(submission.messageId())) return Optional.empty();
        return ledger.seen(submission.from(), submission.messageId())
                .map(before -> before.fingerprint().equals(arrived.fingerprint())
                        ? new Reply.Accepted(before.receipt(), true)
                        : refused(arrived, Problem.of(DUPLICATE_ID_DIFFERENT_CONTENT, "messageId")));
    }

    /** As its sender says beside it; what says so itself goes nowhere else. */
    private static Route route(Understood understood) {
        var submission = understood.arrived().submission();
        var type = understood.record().type();
        var destination = understood.record().destination();
        if (destination.isEmpty()) return new Route(submission.from(), type, submission.purpose(), submission.to());
        var purpose = destination.get().purpose();
        var to = destination.get().recipient();
        if (submission.purpose().filter(named -> !named.equals(purpose)).isPresent())
            throw new NotAccepted(
                    understood.arrived(),
                    Problem.of(INVALID_REQUEST, "purpose", Rule.SAME_AS_RECORD, "/" + type.id() + "/purpose"));
        if (!submission.to().stream().allMatch(to::equals))
            throw new NotAccepted(
                    understood.arrived(),
                    Problem.of(INVALID_REQUEST, "to", Rule.SAME_AS_RECORD, "/" + type.id() + "/recipient"));
        return new Route(submission.from(), type, Optional.of(purpose), List.of(to));
    }

    private static void checkType(Arrived arrived, RecordType read) {
        var named = arrived.submission().recordType();
        var type = named.flatMap(RecordType::of);
        if (named.isPresent() && type.isEmpty())
            throw new NotAccepted(arrived, Problem.of(UNKNOWN_RECORD_TYPE, "recordType", RecordType.ids()));
        if (type.isPresent() && type.get() != read)
            throw new NotAccepted(
                    arrived,
                    Problem.of(FORMAT_MISMATCH, "recordType", type.get().id(), read.id()));
    }

    Entry entry(Admitted admitted, Optional<FileRow> row) {
        var understood = admitted.understood();
        var arrived = understood.arrived();
        var submission = arrived.submission();
        var id = ids.get();
        var postings = admitted.to().stream()
                .map(partner -> new Entry.Posting(ids.get(), partner.id(), way(partner)))
                .toList();
        var receipt = new Receipt(
                id,
                submission.messageId(),
                submission.from(),
                arrived.at(),
                arrived.sha256(),
                understood.format().value(),
                understood.record().type().id(),
                admitted.purpose(),
                addressed(postings),
                understood.losses());
        return new Entry(
                receipt,
                submission.via().name(),
                arrived.fingerprint(),
                submission.document(),
                understood.record(),
                postings,
                admitted.agreements(),
                row);
    }

    private static List<Receipt.Addressed> addressed(List<Entry.Posting> postings) {
        return postings.stream()
                .map(posting -> new Receipt.Addressed(posting.deliveryId(), posting.to()))
                .toList();
    }

    private static Way way(Partner partner) {
        return switch (partner.access()) {
            case Access.SoapPush _, Access.RestPush _ -> Way.PUSH;
            case Access.MailboxQueue _ -> Way.QUEUE;
            case Access.MailboxPull _ -> Way.PULL;
        };
    }

    private static String legible(String messageId) {
        var visible = messageId.replaceAll("\\p{C}", "");
        return visible.codePointCount(0, visible.length()) <= MOST_OF_AN_ID
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, MOST_OF_AN_ID));
    }

    private static <T> Translation.Done<T> orRefused(Arrived arrived, Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T> done -> done;
            case Translation.Refused<T>(var problem) -> throw new NotAccepted(arrived, problem);
        };
    }
}
