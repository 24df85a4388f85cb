package org.qantara.hub.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The register of flows: each agreement of the configuration in force, and by the gate's own rules whether it works. */
public final class Flows {
    private final Registry registry;
    private final Clock clock;

    public Flows(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** In their order in the configuration. */
    public List<Flow> all() {
        var configuration = registry.current();
        var today = LocalDate.now(clock);
        return configuration.agreements().stream()
                .map(it -> flow(it, configuration, today))
                .toList();
    }

    private static Flow flow(Agreement agreement, Configuration configuration, LocalDate today) {
        var deal = Deal.of(agreement, configuration);
        var from = partner(configuration, agreement.from());
        var to = partner(configuration, agreement.to());
        return new Flow(agreement, from, to, deal.abroad(), why(deal, from, to, today));
    }

    private static Optional<String> why(Deal deal, Partner from, Partner to, LocalDate today) {
        if (today.isBefore(deal.agreement().validFrom())) return Optional.of(Flow.NOT_BEGUN);
        if (!deal.agreement().isValidOn(today)) return Optional.of(ProblemCode.AGREEMENT_ENDED.name());
        if (!from.status().exchanges() || !to.status().exchanges())
            return Optional.of(ProblemCode.PARTNER_SUSPENDED.name());
        return deal.obstacle(today).map(Problem::code).map(ProblemCode::name);
    }

    private static Partner partner(Configuration configuration, PartnerId id) {
        return configuration.partner(id).orElseThrow();
    }
}
