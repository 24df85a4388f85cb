package org.qantara.hub.gate;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;

/** The agreements of one configuration, made ready and found by who sends what to whom. */
final class Deals {
    private final Configuration of;
    private final Map<Way, List<Deal>> byWay;
    private final Map<PartnerId, List<Deal>> byFrom;

    /** Who sends what to whom for what. */
    record Way(PartnerId from, PartnerId to, RecordType recordType, String purpose) {}

    Deals(Configuration configuration) {
        this.of = configuration;
        var all = configuration.agreements().stream()
                .map(agreement -> Deal.of(agreement, configuration))
                .toList();
        this.byWay = all.stream().collect(groupingBy(Deals::way));
        this.byFrom = all.stream().collect(groupingBy(deal -> deal.agreement().from()));
    }

    boolean areOf(Configuration configuration) {
        return of == configuration;
    }

    List<Deal> on(Way way) {
        return byWay.getOrDefault(way, List.of());
    }

    List<Deal> from(PartnerId sender) {
        return byFrom.getOrDefault(sender, List.of());
    }

    private static Way way(Deal deal) {
        var agreement = deal.agreement();
        return new Way(agreement.from(), agreement.to(), agreement.recordType(), agreement.purpose());
    }
}
