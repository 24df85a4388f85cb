package org.qantara.hub.corridor;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * One version of the rules.
 *
 * @param validFrom the first day on which it holds
 * @param start the stages in which a case may begin
 * @param stages in the order in which they come on one day
 * @param side states that a case can go to from every stage that leads anywhere
 * @param personPays what people may be made to pay for their way, in lower case: {@code passport}; nothing else
 */
public record StageRules(
        LocalDate validFrom, Set<Stage> start, Map<Stage, StageRule> stages, Set<Stage> side, Set<String> personPays) {
    public StageRules {
        start = InOrder.of(start);
        stages = InOrder.of(stages);
        side = InOrder.of(side);
        personPays = Set.copyOf(personPays);
    }

    public Optional<StageRule> of(Stage stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    public boolean knows(Stage stage) {
        return stages.containsKey(stage) || side.contains(stage);
    }

    /** The results that a stage may have, in their order; none if it has none. */
    public Set<StageResult> results(Stage stage) {
        return of(stage).map(StageRule::results).orElse(Set.of());
    }

    /** Whether a case in one stage, with this result, may go to another stage. */
    public boolean leads(Stage from, Optional<StageResult> result, Stage to) {
        return of(from).filter(it -> it.leadsTo(to, result)).isPresent() || side.contains(to) && !isEnd(from);
    }

    /** Whether a case in one stage may go to another at once, with whatever result. */
    public boolean leadsAnyhow(Stage from, Stage to) {
        return legalFrom(from).stream().anyMatch(it -> it.stage() == to);
    }

    /** Where a case may go from a stage, each with the results of that stage it has to have for it. */
    public List<Reach> legalFrom(Stage from) {
        var all = new ArrayList<Reach>();
        of(from).ifPresent(it -> it.next().forEach((stage, results) -> all.add(new Reach(stage, results))));
        if (!isEnd(from)) side.stream().filter(it -> it != from).forEach(it -> all.add(new Reach(it, Set.of())));
        return all;
    }

    /** Whether nothing follows a stage. What is suspended goes on where it was, which its history tells. */
    public boolean isEnd(Stage stage) {
        if (stage == Stage.SUSPENDED) return false;
        return of(stage).map(it -> it.next().isEmpty()).orElse(side.contains(stage));
    }

    /** Whether a case that is in one stage can get to another at all, also by beginning again. */
    public boolean canReach(Stage from, Stage to) {
        return canReach(from, to, (_, _) -> true);
    }

    /** Whether it can in one step, or by stages that come one after the other in these rules. */
    public boolean goesOnTo(Stage from, Stage to) {
        return canReach(from, to, this::isAfter);
    }

    private boolean canReach(Stage from, Stage to, BiPredicate<Stage, Stage> follows) {
        if (from == Stage.SUSPENDED) return knows(to);
        var seen = EnumSet.of(from);
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var one = open.remove();
            for (var next : legalFrom(one)) {
                var does = follows.test(next.stage(), one);
                if (next.stage() == to && (does || one == from)) return true;
                if (does && seen.add(next.stage())) open.add(next.stage());
            }
        }
        return false;
    }

    private boolean isAfter(Stage stage, Stage other) {
        return rank(stage, Optional.empty()) > rank(other, Optional.empty());
    }

    /** The place of a stage and its result among what comes on one day. */
    public int rank(Stage stage, Optional<StageResult> result) {
        var place = List.copyOf(stages.keySet()).indexOf(stage);
        var among = result.map(it -> List.copyOf(results(stage)).indexOf(it)).orElse(-1);
        return (place < 0 ? stages.size() : place) * StageResult.values().length + among + 1;
    }
}
