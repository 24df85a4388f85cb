package org.qantara.hub.corridor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * What holds while a case is in one stage.
 *
 * @param results it may have, in the order in which they come on one day; empty if it has none
 * @param next where it may go, each with the results that let it; any if none is named
 * @param deadline by when it has to be gone, or to have a result that lets it go on
 * @param expiry of what the stage has given
 */
public record StageRule(
        Set<StageResult> results,
        Map<Stage, Set<StageResult>> next,
        Optional<TimeLimit> deadline,
        Optional<Expiry> expiry) {
    public StageRule {
        results = InOrder.of(results);
        next = InOrder.of(next);
    }

    /** Whether this result is one that lets a case go somewhere: what was waited for has come. */
    public boolean isAnsweredBy(Optional<StageResult> result) {
        return result.filter(it -> next.values().stream().anyMatch(needed -> needed.contains(it)))
                .isPresent();
    }

    boolean leadsTo(Stage stage, Optional<StageResult> result) {
        return next.containsKey(stage) && lets(next.get(stage), result);
    }

    private static boolean lets(Set<StageResult> needed, Optional<StageResult> result) {
        return needed.isEmpty() || result.filter(needed::contains).isPresent();
    }
}
