package org.qantara.hub.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Charge;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.PartialDate;
import org.qantara.model.Placement;
import org.qantara.model.Stage;
import org.qantara.model.Term;
import org.qantara.model.Territory;

/** A placement that has just been entered. */
record ToldOfWork(Placement placement, UUID subject, UUID submission, PartnerId by) {
    static Optional<ToldOfWork> of(Consequences.Fresh fresh) {
        if (!(fresh.entry().record() instanceof Placement placement)) return Optional.empty();
        var receipt = fresh.entry().receipt();
        return Optional.of(new ToldOfWork(placement, fresh.subject(), receipt.submissionId(), receipt.from()));
    }

    Work work(Corridor corridor, Occupations occupations, Instant now) {
        var occupation = occupations.in(corridor, occupation());
        return new Work(
                UUID.randomUUID(),
                placement.kind(),
                day(placement.period().from()),
                day(placement.period().to()),
                now,
                by,
                decided(),
                occupation,
                country(),
                region(),
                flags(corridor, occupation, now),
                Map.of());
    }

    /** To which stage it takes a case once it has begun; nothing if that is not known yet, or it is work elsewhere. */
    Optional<CaseEvent> event(Corridor corridor, Work work) {
        if (work.begins()
                .filter(it -> !it.isAfter(Told.latest(work.recorded())))
                .isEmpty()) return Optional.empty();
        return stage(corridor)
                .map(stage -> new CaseEvent(
                        UUID.randomUUID(),
                        stage,
                        Optional.empty(),
                        work.begins().get(),
                        work.recorded(),
                        by,
                        Optional.empty(),
                        work.occupation(),
                        work.decided(),
                        work.flags(),
                        Map.of()));
    }

    private Optional<Stage> stage(Corridor corridor) {
        var where = country().orElse(placement.corridor().isPresent() ? corridor.destination() : "");
        if (where.equals(corridor.destination())) return Optional.of(Stage.IN_POST);
        if (!where.equals(corridor.origin())) return Optional.empty();
        return Optional.of(
                switch (placement.kind()) {
                    case WAGE_EMPLOYMENT -> Stage.PLACED_AT_HOME;
                    case SELF_EMPLOYMENT -> Stage.SELF_EMPLOYED;
                });
    }

    private Set<Flag> flags(Corridor corridor, List<Code> occupation, Instant now) {
        var flags = EnumSet.noneOf(Flag.class);
        var on = day(placement.period().from()).orElseGet(() -> Told.latest(now));
        if (placement.kind() == Placement.Kind.WAGE_EMPLOYMENT
                && placement.employerVerifiedBy().isEmpty()
                && placement.employerVerifiedOn().isEmpty()) flags.add(Flag.EMPLOYER_UNVERIFIED);
        if (placement.charges().stream().anyMatch(it -> isUnlawful(it, corridor, on))) flags.add(Flag.COSTS_CHARGED);
        if (decided().equals(Optional.of(Decision.By.MACHINE))) flags.add(Flag.MADE_BY_MACHINE);
        if (!corridor.regulationsOn(on, occupation).isEmpty()) flags.add(Flag.REGULATED_OCCUPATION);
        return flags;
    }

    /** Whatever its sender says of it: the rules of the day name what people may be made to pay. */
    private static boolean isUnlawful(Charge charge, Corridor corridor, LocalDate on) {
        if (charge.paidBy() != Charge.Payer.PERSON || charge.amount().amount().compareTo(BigDecimal.ZERO) == 0)
            return false;
        var may = corridor.rulesOn(on)
                .filter(it -> it.personPays().contains(charge.what().strip().toLowerCase(Locale.ROOT)))
                .isPresent();
        return !may || charge.lawful().equals(Optional.of(false));
    }

    private Optional<Decision.By> decided() {
        return placement.decision().map(Decision::by);
    }

    private List<Code> occupation() {
        return placement.position().map(Term::codes).orElse(List.of());
    }

    private Optional<String> country() {
        return placement
                .territory()
                .map(Territory::country)
                .flatMap(it -> it.codes().stream().map(Code::value).findFirst());
    }

    Optional<String> region() {
        return placement.territory().flatMap(Territory::region).map(Told::name);
    }

    private static Optional<LocalDate> day(Optional<PartialDate> date) {
        return date.flatMap(Told::day);
    }
}
