package org.qantara.hub.corridor;

import java.util.Optional;
import java.util.Set;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * That what was reached is good for a time only.
 *
 * @param limit from the day on which it was reached
 * @param results of the stage that expire; all, if it is empty
 * @param until who has reached one of these stages needs it no more
 */
public record Expiry(TimeLimit limit, Set<StageResult> results, Set<Stage> until) {
    public Expiry {
        results = InOrder.of(results);
        until = InOrder.of(until);
    }

    public boolean isOf(Optional<StageResult> result) {
        return results.isEmpty() || result.filter(results::contains).isPresent();
    }
}
