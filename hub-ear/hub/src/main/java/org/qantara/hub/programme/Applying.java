package org.qantara.hub.programme;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.corridor.Reach;
import org.qantara.hub.corridor.Regulation;
import org.qantara.hub.corridor.StageRules;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Applies one event to the history of a case. */
final class Applying {
    private final Corridor corridor;
    private final History history;
    private final History going;
    private final CaseEvent event;

    private Applying(History history, CaseEvent event) {
        this.corridor = history.corridor();
        this.history = history;
        this.going = history.goingOn();
        this.event = history.placed(event);
    }

    /** What becomes of the event. */
    static Applied to(History history, CaseEvent event) {
        return new Applying(history, event).result();
    }

    private Applied result() {
        var latest = Told.latest(event.recorded());
        if (event.occurred().isAfter(latest))
            return refused(Problem.of(ProblemCode.INVALID_VALUE, "/occurred", Rule.NOT_AFTER, latest.toString()));
        return corridor.rulesOn(event.occurred()).map(this::by).orElseGet(this::notInForce);
    }

    private Applied by(StageRules rules) {
        var unfit = unfit(rules);
        if (unfit.isPresent()) return refused(unfit.get());
        return history.after(event).isPresent() ? late(rules) : next(rules);
    }

    /** What is wrong whatever the case's history. */
    private Optional<Problem> unfit(StageRules rules) {
        var results = rules.results(event.stage());
        if (results.isEmpty() && event.result().isPresent())
            return Optional.of(Problem.of(ProblemCode.INVALID_VALUE, "/result", Rule.NO_RESULT));
        if (!results.isEmpty() && event.result().isEmpty())
            return Optional.of(Problem.of(ProblemCode.MISSING_FIELD, "/result"));
        if (!results.isEmpty() && !results.contains(event.result().get()))
            return Optional.of(Problem.of(ProblemCode.UNKNOWN_CODE, "/result", names(results)));
        return Optional.empty();
    }

    /** The event is the latest. */
    private Applied next(StageRules rules) {
        if (history.events().isEmpty()) return first(rules);
        var now = history.events().getLast();
        if (now.says(event.stage(), event.result())) return kept(false);
        if (!leads(rules, now)) return notLegal(legalAfter(rules, now));
        return unmet().map(this::needed).orElseGet(this::moved);
    }

    private Applied first(StageRules rules) {
        if (!rules.start().contains(event.stage()))
            return notLegal(rules.start().stream().map(Applying::reach).toList());
        return corridor.beginsOn(event.occurred()) ? moved() : notInForce();
    }

    private boolean leads(StageRules rules, CaseEvent from) {
        if (from.stage() == Stage.SUSPENDED)
            return isBack(event.stage()) || rules.leads(from.stage(), from.result(), event.stage());
        return from.stage() == event.stage() || rules.leads(from.stage(), from.result(), event.stage());
    }

    private boolean isBack(Stage stage) {
        return history.beforeSuspension(event).filter(it -> it.stage() == stage).isPresent();
    }

    private List<Reach> legalAfter(StageRules rules, CaseEvent from) {
        var legal = rules.legalFrom(from.stage());
        if (from.stage() != Stage.SUSPENDED) return legal;
        var back = history.beforeSuspension(event).map(it -> reach(it.stage())).stream();
        return Stream.concat(back, legal.stream()).toList();
    }

    /** The event was told later than what followed it. */
    private Applied late(StageRules rules) {
        if (!fits(rules)) return notLegal(fitting(rules));
        return unmet().map(this::needed).orElseGet(() -> kept(true));
    }

    /**
     * It has to be on the way from what came before to what came after, with others perhaps that are missing yet, or to be
     * legal when it occurred. What the person wants is never too late.
     */
    private boolean fits(StageRules rules) {
        if (!rules.knows(event.stage())) return false;
        var before = going.before(event);
        var next = going.after(event);
        if (next.isEmpty()) return before.filter(it -> leads(rules, it)).isPresent();
        return event.isTheirWill()
                || isOnTheWay(before, next.get())
                || isLegal(rules, before) && isPossible(event, next.get(), StageRules::canReach);
    }

    /** Every stage that could have been told instead. */
    private List<Reach> fitting(StageRules rules) {
        var legal = going.before(event)
                .map(it -> legalAfter(rules, it))
                .orElseGet(() -> rules.start().stream().map(Applying::reach).toList());
        var named = legal.stream().map(Reach::stage).collect(toSet());
        return Stream.concat(
                        legal.stream(),
                        Stream.concat(rules.stages().keySet().stream(), rules.side().stream())
                                .distinct()
                                .filter(it -> !named.contains(it))
                                .map(Applying::reach))
                .filter(it -> new Applying(history, event.as(it.stage())).fits(rules))
                .toList();
    }

    private boolean isOnTheWay(Optional<CaseEvent> before, CaseEvent next) {
        return before.filter(it -> !isPossible(it, event, StageRules::goesOnTo)).isEmpty()
                && isPossible(event, next, StageRules::goesOnTo);
    }

    private boolean isLegal(StageRules rules, Optional<CaseEvent> before) {
        return before.map(it -> leads(rules, it)).orElseGet(() -> rules.start().contains(event.stage()));
    }

    private interface Way {
        boolean leads(StageRules rules, Stage from, Stage to);
    }

    /** By the rules of either day. */
    private boolean isPossible(CaseEvent one, CaseEvent other, Way way) {
        return one.stage() == other.stage()
                || Stream.of(one, other)
                        .flatMap(it -> corridor.rulesOn(it.occurred()).stream())
                        .anyMatch(it -> way.leads(it, one.stage(), other.stage()));
    }

    /** A regulation without which this stage is not reached. */
    private Optional<Regulation> unmet() {
        return new Regulated(history.with(event)).unmet(event);
    }

    private Applied moved() {
        return new Applied.Moved(history.with(event), flags());
    }

    private Applied kept(boolean late) {
        return new Applied.Kept(history.with(event), late, flags());
    }

    private Set<Flag> flags() {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(event.flags());
        if (event.decided().equals(Optional.of(Decision.By.MACHINE))) flags.add(Flag.MADE_BY_MACHINE);
        var regulated = new Regulated(history.with(event));
        if (!regulated.on(event).isEmpty()) flags.add(Flag.REGULATED_OCCUPATION);
        if (regulated.isUncertain(event)) flags.add(Flag.OCCUPATION_UNKNOWN);
        if (isOvertaken() || regulated.bars(history)) flags.add(Flag.TOLD_TOO_LATE);
        return flags;
    }

    /** The person wanted out, and others went on. */
    private boolean isOvertaken() {
        return event.isTheirWill()
                && going.after(event)
                        .filter(it -> !isPossible(event, it, StageRules::leadsAnyhow))
                        .isPresent();
    }

    private static Applied refused(Problem problem) {
        return new Applied.Refused(problem);
    }

    private Applied notLegal(List<Reach> legal) {
        var stands = history.before(event).map(it -> it.stage().name()).orElse("");
        var choices = legal.stream().map(Reach::toString).collect(joining(", "));
        return refused(Problem.of(ProblemCode.STAGE_NOT_LEGAL, "/stage", choices, stands));
    }

    private Applied needed(Regulation regulation) {
        return refused(Problem.of(
                ProblemCode.RECOGNITION_NEEDED,
                "/stage",
                regulation.needs().toString(),
                regulation.reference().orElse("")));
    }

    private Applied notInForce() {
        return refused(Problem.of(
                ProblemCode.CORRIDOR_NOT_IN_FORCE,
                "/occurred",
                first(corridor.validFrom(), corridor.rules().getFirst().validFrom())
                        .toString(),
                corridor.validUntil().toString()));
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Reach reach(Stage stage) {
        return new Reach(stage, Set.of());
    }

    private static String names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(joining(", "));
    }
}
