package org.qantara.hub.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Review;
import org.qantara.hub.registry.Status;
import org.qantara.spi.ProblemCode;

/**
 * Says before anybody sends that the gate will let nothing through by an agreement, today and on each day it has left.
 * Those that have ended, and those of a partner that has left, are passed over.
 */
public final class Outlook implements Review {
    private final Clock clock;

    public Outlook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, ProblemCode> of(Configuration configuration) {
        var today = LocalDate.now(clock);
        var hopeless = new LinkedHashMap<String, ProblemCode>();
        for (var agreement : configuration.agreements())
            if (isOfThoseThatStay(agreement, configuration))
                Deal.of(agreement, configuration)
                        .hopeless(today)
                        .ifPresent(problem -> hopeless.put(agreement.id(), problem.code()));
        return hopeless;
    }

    private static boolean isOfThoseThatStay(Agreement agreement, Configuration configuration) {
        return stays(agreement.from(), configuration) && stays(agreement.to(), configuration);
    }

    private static boolean stays(PartnerId id, Configuration configuration) {
        return configuration.partner(id).orElseThrow().status() != Status.LEFT;
    }
}
