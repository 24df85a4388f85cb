package org.qantara.hub.places;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Enrolment;
import org.qantara.model.Nomination;
import org.qantara.model.Ref;

/**
 * That a record asks for a place, or gives one back.
 *
 * @param keepers whose pool of that name it can be: whose id the record says it is, else its sender's or a recipient's;
 *     only who sends or gets a record is asked for places by it
 */
record Wanted(UUID submission, UUID holder, Pool.Kind kind, String name, List<PartnerId> keepers, boolean gives) {
    /** Nothing if the record is not about places; what was completed neither takes nor gives. */
    static Optional<Wanted> of(Consequences.Fresh fresh) {
        return switch (fresh.entry().record()) {
            case Enrolment it
            when it.session().isPresent() ->
                gives(it)
                        .flatMap(gives ->
                                of(fresh, Pool.Kind.SESSION, it.session().get(), gives));
            case Nomination it
            when it.quota().isPresent() ->
                gives(it).flatMap(gives -> of(fresh, Pool.Kind.QUOTA, it.quota().get(), gives));
            default -> Optional.empty();
        };
    }

    private static Optional<Wanted> of(Consequences.Fresh fresh, Pool.Kind kind, Ref of, boolean gives) {
        var keepers = parties(fresh.entry())
                .filter(it ->
                        of.scheme().filter(whose -> !whose.equals(it.value())).isEmpty())
                .distinct()
                .toList();
        if (keepers.isEmpty()) return Optional.empty();
        var submission = fresh.entry().receipt().submissionId();
        return Optional.of(new Wanted(submission, fresh.subject(), kind, of.id(), keepers, gives));
    }

    private static Stream<PartnerId> parties(Entry entry) {
        return Stream.concat(
                Stream.of(entry.receipt().from()), entry.postings().stream().map(Entry.Posting::to));
    }

    private static Optional<Boolean> gives(Enrolment enrolment) {
        return switch (enrolment.status().orElse(Enrolment.Status.APPLIED)) {
            case APPLIED, WAITLISTED, ENROLLED -> Optional.of(false);
            case WITHDRAWN, REFUSED -> Optional.of(true);
            case SUSPENDED, COMPLETED, FAILED -> Optional.empty();
        };
    }

    private static Optional<Boolean> gives(Nomination nomination) {
        return switch (nomination.status()) {
            case NOMINATION, LIVE -> Optional.of(false);
            case CANCELLED -> Optional.of(true);
            case RECOGNISED -> Optional.empty();
        };
    }

    /** Its sender's own, as long as no other is known. */
    Pool usual() {
        return new Pool(kind, keepers.getFirst(), name);
    }
}
