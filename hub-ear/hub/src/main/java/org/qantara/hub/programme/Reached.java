package org.qantara.hub.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.corridor.StageRule;
import org.qantara.model.Stage;

/** What each stage has given last: what is only asked for takes nothing away, what is renewed counts longer. */
final class Reached {
    private final Corridor corridor;

    private Reached(Corridor corridor) {
        this.corridor = corridor;
    }

    /** By stage, in the order in which the stages were reached. */
    static Map<Stage, CaseEvent> of(Corridor corridor, List<CaseEvent> events) {
        var reached = new Reached(corridor);
        var latest = new LinkedHashMap<Stage, CaseEvent>();
        for (var event : events) if (!event.isPending()) latest.merge(event.stage(), event, reached::what);
        return latest;
    }

    /** Of those who say the same: who names the last day, and the later one, unless that was over when it was said again. */
    private CaseEvent what(CaseEvent before, CaseEvent next) {
        if (!next.says(before.stage(), before.result())) return next;
        if (next.expires().isEmpty())
            return lastDay(before).filter(it -> it.isBefore(next.occurred())).isPresent() ? next : before;
        var isNoLonger =
                before.expires().filter(it -> !it.isBefore(next.expires().get()));
        return isNoLonger.isPresent() ? before : next;
    }

    private Optional<LocalDate> lastDay(CaseEvent got) {
        return got.expires()
                .or(() -> corridor.rulesOn(got.occurred())
                        .flatMap(it -> it.of(got.stage()))
                        .flatMap(StageRule::expiry)
                        .filter(it -> it.isOf(got.result()))
                        .map(it -> it.limit().endsAfter(got.occurred())));
    }
}
