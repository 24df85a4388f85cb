package org.qantara.hub.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.Identifier;
import org.qantara.model.Milestone;
import org.qantara.model.PartialDate;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** A milestone that has just been entered. */
record Told(Milestone milestone, UUID subject, UUID submission, PartnerId by) {
    static Optional<Told> of(Consequences.Fresh fresh) {
        if (!(fresh.entry().record() instanceof Milestone milestone)) return Optional.empty();
        var receipt = fresh.entry().receipt();
        return Optional.of(new Told(milestone, fresh.subject(), receipt.submissionId(), receipt.from()));
    }

    Optional<Ref> corridor() {
        return milestone.corridor();
    }

    /** What its sender calls the case, with whose id that is. */
    Optional<String> name() {
        return milestone.mobilityCase().map(it -> "CASE|" + it.scheme().orElse(by.value()) + "|" + it.id());
    }

    boolean isNamedByItself() {
        return milestone
                .mobilityCase()
                .flatMap(Ref::scheme)
                .filter(it -> !it.equals(by.value()))
                .isEmpty();
    }

    /** Of the person; null if it does not say so. */
    String sex() {
        return milestone.person().gender().map(Enum::name).orElse(null);
    }

    /** Of the person; null if it does not say so. */
    Integer birthYear() {
        return milestone.person().birthDate().map(PartialDate::year).orElse(null);
    }

    /** Whether the person is known by a number that is theirs wherever they are. */
    boolean isOfANumber() {
        return milestone.person().identifiers().stream()
                .anyMatch(it -> it.kind() == Identifier.Kind.NATIONAL_ID || it.kind() == Identifier.Kind.PASSPORT);
    }

    /** @throws NotTaken if it does not say on which day */
    CaseEvent event(UUID id, Instant recorded) {
        return new CaseEvent(
                id,
                milestone.stage(),
                milestone.result(),
                occurred(),
                recorded,
                by,
                milestone.expires().flatMap(Told::day),
                milestone.occupation().map(Term::codes).orElse(List.<Code>of()),
                milestone.decision().map(Decision::by),
                Set.of(),
                Map.of());
    }

    Optional<String> region() {
        return milestone.territory().flatMap(it -> it.region()).map(Told::name);
    }

    /** By code if it has one. */
    static String name(Term term) {
        return term.codes().stream()
                .findFirst()
                .map(Code::value)
                .or(term::label)
                .orElse("");
    }

    /** The last day on which something told now can have been: it may be tomorrow there. */
    static LocalDate latest(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private LocalDate occurred() {
        return day(milestone.occurred())
                .or(() -> milestone.moment().map(it -> it.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseThrow(() -> new NotTaken(at(Problem.of(ProblemCode.INVALID_VALUE, "/occurred", Rule.DAY))));
    }

    static Optional<LocalDate> day(PartialDate date) {
        return date instanceof PartialDate.OfDay(var day) ? Optional.of(day) : Optional.empty();
    }

    /** In the document. */
    static Problem at(Problem problem) {
        return new Problem(problem.code(), "/milestone" + problem.at(), problem.details());
    }
}
