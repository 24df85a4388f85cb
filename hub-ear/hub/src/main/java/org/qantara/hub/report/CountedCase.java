package org.qantara.hub.report;

import static org.qantara.hub.report.Dimension.UNKNOWN;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.hub.programme.CaseEvent;
import org.qantara.hub.programme.History;
import org.qantara.model.Stage;

/**
 * A case, with what is known of whoever's it is.
 *
 * @param facts in the order in which they were said
 * @param placements of the same person, each with its versions in their order
 */
record CountedCase(String corridor, History history, List<Fact> facts, List<List<Version>> placements)
        implements Counted {
    @Override
    public Optional<Placed> seen(Lens lens) {
        var known = history.knownAt(lens.knownAt()).asOf(lens.asOf());
        if (known.events().isEmpty()) return Optional.empty();
        var stands = known.position().orElseThrow().stage();
        var states = lens.definition().states().stream()
                .filter(it -> it.from()
                        .map(stage -> hasReached(known, stage))
                        .orElse(it.id().equals(stands.name())))
                .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of(new Placed(corridor, states, codes(lens, stands)));
    }

    /** Side states come after nothing. */
    private static boolean hasReached(History known, Stage stage) {
        return known.events().stream()
                .map(CaseEvent::stage)
                .anyMatch(it -> it.compareTo(stage) >= 0 && it.compareTo(Stage.REINTEGRATED) <= 0);
    }

    private Map<Dimension, String> codes(Lens lens, Stage stands) {
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : lens.definition().dimensions())
            codes.put(
                    dimension,
                    switch (dimension) {
                        case OUTCOME -> outcome(lens, stands);
                        case TRACK -> UNKNOWN;
                        case SEX, AGE, REGION, OCCUPATION -> Facts.code(dimension, facts, lens);
                    });
        return codes;
    }

    /** As the latest placement says, of this corridor or of none. */
    private String outcome(Lens lens, Stage stands) {
        return placements.stream()
                .flatMap(it -> Version.last(it, lens.knownAt()).stream())
                .filter(it -> !it.occurred().isAfter(lens.asOf()))
                .filter(it ->
                        it.corridor().filter(other -> !other.equals(corridor)).isEmpty())
                .max(Comparator.comparing(Version::occurred).thenComparing(Version::recorded))
                .map(Version::state)
                .or(() -> Stream.of(stands)
                        .filter(it -> it == Stage.SELF_EMPLOYED)
                        .map(_ -> "SELF_EMPLOYMENT")
                        .findFirst())
                .orElse(UNKNOWN);
    }
}
