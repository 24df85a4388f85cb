package org.qantara.hub.gate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Decision;
import org.qantara.model.HubRecord;
import org.qantara.model.Milestone;
import org.qantara.model.Nomination;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Whether a record turns somebody down whom no human has turned down: a machine may propose, and no more. */
final class Rejections {
    private static final Set<StageResult> DOWN = EnumSet.of(StageResult.REFUSED, StageResult.NONE, StageResult.FAILED);

    private Rejections() {}

    static Optional<Problem> problem(HubRecord record) {
        var isUndecided = switch (record) {
            case Milestone it -> isRejection(it) && !isBy(Decision.By.HUMAN, it.decision());
            // who does not come after all cancels, too, and decides on nobody
            case Nomination it ->
                it.status() == Nomination.Status.CANCELLED && isBy(Decision.By.MACHINE, it.decision());
            default -> false;
        };
        return isUndecided
                ? Optional.of(Problem.of(
                        ProblemCode.HUMAN_DECISION_MISSING, "/" + record.type().id() + "/decision"))
                : Optional.empty();
    }

    private static boolean isRejection(Milestone milestone) {
        return milestone.stage() == Stage.CLOSED
                || milestone.result().filter(DOWN::contains).isPresent();
    }

    private static boolean isBy(Decision.By decider, Optional<Decision> decision) {
        return decision.map(Decision::by).filter(it -> it == decider).isPresent();
    }
}
